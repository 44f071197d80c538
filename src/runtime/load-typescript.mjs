// Plain JavaScript for Node 18 and later: the launcher and workers import it before any TypeScript.
import { readFileSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

/** Lets Node load our TypeScript below `node_modules`, where it refuses to strip types itself. */
export function loadTypeScriptBelowNodeModules() {
  const src = new URL('..', import.meta.url).href;
  if (!src.includes('/node_modules/')) return;
  // Suppresses Node's warning that this function is experimental, which does not help users.
  const { emitWarning } = process;
  process.emitWarning = () => {};
  module.stripTypeScriptTypes('');
  process.emitWarning = emitWarning;
  module.registerHooks({
    load(url, context, next) {
      if (!url.startsWith(src) || !url.endsWith('.ts')) return next(url, context);
      const code = module.stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'));
      return { format: 'module', source: code, shortCircuit: true };
    },
  });
}
