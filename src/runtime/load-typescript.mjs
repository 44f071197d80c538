// Plain JavaScript that every Node since 18 can read: the launcher and threads import it before any TypeScript.
import { readFileSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

/** Lets Node load our TypeScript where it is installed below `node_modules`: there Node itself refuses. */
export function loadTypeScriptBelowNodeModules() {
  const home = new URL('..', import.meta.url).href;
  if (!home.includes('/node_modules/')) return;
  // Node warns once that this function is experimental: of no use to somebody who publishes notes.
  const { emitWarning } = process;
  process.emitWarning = () => {};
  module.stripTypeScriptTypes('');
  process.emitWarning = emitWarning;
  module.registerHooks({
    load(url, context, next) {
      if (!url.startsWith(home) || !url.endsWith('.ts')) return next(url, context);
      const source = module.stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'));
      return { format: 'module', source, shortCircuit: true };
    },
  });
}
