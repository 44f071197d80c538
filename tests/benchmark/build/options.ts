import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { peers } from './tools/index.ts';
import type { Tool } from './tools/tool.ts';

/** What to measure. */
export interface Options {
  /** Sizes of the notebooks that are made, in pages. */
  pages: number[];
  runs: number;
  peers: Tool[];
  /** Absolute paths of further notebooks, for Zimlight alone. */
  notebooks: string[];
  /** File for all figures. */
  json?: string;
}

export const usage = `npm run bench -- [--pages 100,1000,10000] [--runs 3] [--peers ${peers.map(({ id }) => id).join(',')}]
                 [--notebook DIR]… [--json FILE]
--peers none measures Zimlight alone; --notebook measures it with a notebook of yours, of which a copy is made.`;

/** Reads the command line. @throws with the reason if it is not understood */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      pages: { type: 'string', default: '100,1000,10000' },
      runs: { type: 'string', default: '3' },
      peers: { type: 'string', default: peers.map(({ id }) => id).join(',') },
      notebook: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' },
    },
  });
  return {
    pages: list(values.pages).map(text => wholeNumber('--pages', text)),
    runs: wholeNumber('--runs', values.runs),
    peers: values.peers === 'none' ? [] : list(values.peers).map(findPeer),
    notebooks: values.notebook.map(path => resolve(path)),
    ...(values.json !== undefined && { json: resolve(values.json) }),
  };
}

const list = (text: string) => text.split(',').filter(Boolean);

function wholeNumber(option: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${option} takes whole numbers, and not “${text}”`);
  return Number(text);
}

function findPeer(id: string): Tool {
  const peer = peers.find(peer => peer.id === id);
  if (!peer) throw new Error(`there is no peer “${id}”; there are ${peers.map(({ id }) => id).join(', ')}`);
  return peer;
}
