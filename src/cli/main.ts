import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UsageError } from './errors.ts';
import { type Invocation, readCommandLine } from './options.ts';

/** The implementation of each command, imported only when it runs, so that help appears at once. */
const run: Record<Invocation['command'], (invocation: Invocation) => Promise<number>> = {
  build: async invocation => (await import('./build.ts')).runBuild(invocation),
  check: async invocation => (await import('./check.ts')).runCheck(invocation),
  dev: async invocation => (await import('./dev.ts')).runDev(invocation),
  export: async invocation => (await import('./export.ts')).runExport(invocation),
  init: async invocation => (await import('./init.ts')).runInit(invocation),
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
    const invocation = await readCommandLine(args, readAbout());
    if (typeof invocation !== 'string') return await run[invocation.command](invocation);
    console.log(invocation);
    return 0;
  } catch (error) {
    const { explain } = await import('./failure.ts');
    const { printable } = await import('../messages.ts');
    console.error(`zimlight: ${printable(explain(error))}`);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** The version of this package, and where its documentation is: on the web, or else the README beside it. */
function readAbout() {
  const root = new URL('../../', import.meta.url);
  const { version, homepage } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const readme = fileURLToPath(new URL('README.md', root));
  return { version, documentation: homepage ?? (existsSync(readme) ? readme : 'the README of zimlight') };
}
