// Makes the program that renders pages, see src/renderer/make-program.ts:
//   node .ci/make-program.mjs [FOLDER]
// By default into lib/, where it becomes part of the package.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeProgram } from '../src/renderer/make-program.ts';

const folder = process.argv[2] ?? fileURLToPath(new URL('../lib/program', import.meta.url));
if (!process.argv[2]) rmSync(folder, { recursive: true, force: true });
await makeProgram(folder);
