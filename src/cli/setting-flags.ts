import type { SettingOverrides } from '../notebook/index.ts';
import { splitSite } from '../settings/index.ts';
import { settingFields, settingFlags } from '../settings/schema.ts';
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
    const { data, error } = settingFields[setting].safeParse(options[name]);
    if (error) throw new UsageError(`--${name}: ${error.issues[0]?.message}`);
    values[setting] = data;
  }
  try {
    return splitSite(values);
  } catch (error) {
    throw new UsageError(`--site: ${(error as Error).message}`);
  }
}
