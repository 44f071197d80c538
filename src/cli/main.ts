import { readFile } from 'node:fs/promises';
import { printable } from '../messages.ts';
import { explain } from './failure.ts';
import { type Invocation, readCommandLine, UsageError } from './options.ts';

/** The implementation of each command, imported only when it runs, so that help appears at once. */
const run: Record<Invocation['command'], (invocation: Invocation) => Promise<number>> = {
  build: async invocation => (await import('./build.ts')).runBuild(invocation),
  check: async invocation => (await import('./check.ts')).runCheck(invocation),
  dev: async invocation => (await import('./dev.ts')).runDev(invocation),
  export: async invocation => (await import('./export.ts')).runExport(invocation),
  preview: async invocation => (await import('./preview.ts')).runPreview(invocation),
};

/**
 * Runs the program.
 *
 * @param args the command line without the program's name
 * @returns the exit code: 0; 1 if a command failed or `--strict` applies; 2 for a usage error
 */
export async function main(args: string[]): Promise<number> {
  try {
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    const invocation = readCommandLine(args, version);
    if (typeof invocation !== 'string') return await run[invocation.command](invocation);
    console.log(invocation);
    return 0;
  } catch (error) {
    console.error(`zimlight: ${printable(explain(error))}`);
    return error instanceof UsageError ? 2 : 1;
  }
}
