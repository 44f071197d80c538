import { vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { testCache, withoutProgress } from './zimlight.ts';

/**
 * Runs a command in this process, which takes a fraction of the time of a process of its own.
 *
 * @param cwd working folder of the command
 */
export async function runMain(args: string[], cwd: string) {
  const printed = { stdout: '', stderr: '' };
  const workingFolder = process.cwd();
  const spies = (['stdout', 'stderr'] as const).flatMap(name => [
    vi.spyOn(process[name], 'write').mockImplementation(text => {
      printed[name] += text;
      return true;
    }),
    vi.spyOn(console, name === 'stdout' ? 'log' : 'error').mockImplementation(text => {
      printed[name] += `${text}\n`;
    }),
  ]);
  process.chdir(cwd);
  vi.stubEnv('XDG_CACHE_HOME', testCache);
  try {
    const code = await main(args);
    return { code, stdout: printed.stdout, stderr: withoutProgress(printed.stderr) };
  } finally {
    process.chdir(workingFolder);
    vi.unstubAllEnvs();
    for (const spy of spies) spy.mockRestore();
  }
}
