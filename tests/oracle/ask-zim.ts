import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Debian's own Python, which the package `zim` is installed for. */
const python = '/usr/bin/python3';

/** Can Zim be asked on this machine? */
export const zimIsInstalled = spawnSync(python, ['-c', 'import zim']).status === 0;

/** A notebook's folder, which Zim may write to, and what to read instead of its notes: page → text. */
export interface Question {
  folder: string;
  notes: Record<string, string> | null;
}

/** Where Zim goes from a link or an image; `{}` where it refuses. */
export type Lead =
  | { page: string; exists: boolean; section: boolean; anchor: string | null }
  | { file: string | null }
  | { url?: string };

/** An element of Zim's tree, or a text. */
export type ZimNode = string | [element: string, attributes: { leads?: Lead; [name: string]: unknown }, ...ZimNode[]];

/** What Zim reads in a note; no tree and an error where it cannot. */
export interface Answer {
  question: number;
  page: string;
  tree: ZimNode | null;
  error: string | null;
}

/** Asks Zim about the notes of notebooks; in one process, because it takes half a second to start. */
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
