import { readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { compilePackage, run } from '../../../support/packed.ts';
import { repository } from '../../../support/zimlight.ts';

/**
 * Installs Zimlight as its users have it: compiled, with the program that renders pages. Its dependencies are those of this
 * repository.
 *
 * @param home path of a new folder
 */
export async function installZimlight(home: string): Promise<void> {
  await compilePackage(home);
  const commands = join(home, 'src/cli');
  // With them, the launcher takes the folder for a clone.
  for (const name of readdirSync(commands)) if (name.endsWith('.ts')) rmSync(join(commands, name));
  symlinkSync(join(repository, 'node_modules'), join(home, 'node_modules'));
  await run([join(repository, '.ci/make-program.mjs'), join(home, 'lib/program')]);
}
