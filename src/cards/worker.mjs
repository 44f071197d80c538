// The worker thread that draws cards, see card-worker.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { renderCard } from './render-card.ts';

parentPort?.on('message', async ({ id, card }) => {
  try {
    parentPort?.postMessage({ id, png: await renderCard(card, workerData.icon) });
  } catch (error) {
    parentPort?.postMessage({ id, refused: error instanceof Error ? error.message : String(error) });
  }
});
