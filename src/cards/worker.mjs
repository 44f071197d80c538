// The worker thread that draws cards, see card-worker.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { loadTypeScriptBelowNodeModules } from '../runtime/load-typescript.mjs';

loadTypeScriptBelowNodeModules();
const { renderCard } = await import('./render-card.ts');

parentPort?.on('message', async ({ id, card }) => {
  try {
    parentPort?.postMessage({ id, png: await renderCard(card, workerData.icon) });
  } catch (error) {
    parentPort?.postMessage({ id, refused: error instanceof Error ? error.message : String(error) });
  }
});
