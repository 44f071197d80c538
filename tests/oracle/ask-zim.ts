import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Debian's own Python, for which the package `zim` is installed. */
const python = '/usr/bin/python3';

/** Whether Zim is installed. */
export const zimIsInstalled = spawnSync(python, ['-c', 'import zim']).status === 0;

/** Folder of a notebook, which Zim may write to, and texts to read instead of its notes, page → text. */
export interface Question {
  folder: string;
  notes: Record<string, string> | null;
}

/** The target of a link or an image in Zim; `{}` if Zim refuses it. */
export type Lead =
  | { page: string; exists: boolean; section: boolean; anchor: string | null }
  | { file: string | null }
  | { url?: string };

/** An element of Zim's tree, or a text. */
export type ZimNode = string | [element: string, attributes: { leads?: Lead; [name: string]: unknown }, ...ZimNode[]];

/** Zim's tree of a note, or the error if Zim cannot read it. */
export interface Answer {
  question: number;
  page: string;
  tree: ZimNode | null;
  error: string | null;
}

/** Lets Zim read notebooks, all in one process, because Zim takes half a second to start. */
export async function askZim(questions: Question[]): Promise<Answer[]> {
  const child = spawn(python, ['-W', 'ignore', join(import.meta.dirname, 'ask-zim.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(questions));
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
  if (code !== 0) throw new Error(`ask-zim.py ended with ${code}`);
  const lines = Buffer.concat(chunks).toString('utf8').split('\n');
  return lines.filter(Boolean).map(line => JSON.parse(line));
}
