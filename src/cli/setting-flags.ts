import type { SettingOverrides } from '../notebook/index.ts';
import { settingFlags, settingsSchema } from '../notebook/settings-schema.ts';
import { UsageError } from './errors.ts';
import type { Invocation } from './options.ts';

/**
 * Reads the options that set a setting; the schema validates them as it does the values in `zimlight.yaml`.
 *
 * @throws {UsageError} for an invalid value
 */
export function readSettingFlags(options: Invocation['options']): SettingOverrides {
  const values: Record<string, unknown> = {};
  for (const { name, setting } of settingFlags) {
    if (options[name] === undefined) continue;
    const { data, error } = settingsSchema.shape[setting].safeParse(options[name]);
    if (error) throw new UsageError(`--${name}: ${error.issues[0]?.message}`);
    values[setting] = data;
  }
  return values;
}
