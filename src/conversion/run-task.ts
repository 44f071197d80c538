import { deserialize } from 'node:v8';
import type { MessagePort } from 'node:worker_threads';
import type { ImageMetadata } from '../html/index.ts';
import type { Attachment, Notebook, Page } from '../notebook/index.ts';
import { visibleBy } from '../publish/index.ts';
import { type NoteFacts, readNoteFacts } from '../publish/note-facts.ts';
import { inParallel } from '../threads/in-parallel.ts';
import { objectSourcesOf } from './object-source.ts';
import { encodePage } from './page-store.ts';
import { pageProcessor } from './process-page.ts';
import type { Processing } from './processing.ts';
import { tagAddress } from './tags.ts';
import type { NotesTask, PagesTask, PageTask, Snapshot, ThreadResult } from './thread-tasks.ts';
import { withoutHeldBack } from './without-held-back.ts';

/** Runs a task of `Threads`. */
export async function runTask(task: NotesTask | PagesTask): Promise<NoteFacts[] | ThreadResult[]> {
  return 'notes' in task ? readNotes(task) : processPages(task);
}

function readNotes({ notes }: NotesTask): Promise<NoteFacts[]> {
  return inParallel(notes, 1, ({ format, path, bytes }) =>
    readNoteFacts({ format, file: { path, bytes: Buffer.from(bytes, 'latin1') } }),
  );
}

/** The notebook of the last task, which is usually that of the next one, too. */
let last: { number: number; opened: Omit<Processing, 'metadataOf'> } | undefined;

/** All pages of a task at once: while one waits for its pictures, others are converted. */
function processPages({ snapshot, number, pages, port }: PagesTask): Promise<ThreadResult[]> {
  if (last?.number !== number) last = { number, opened: open(snapshot) };
  const { opened } = last;
  const process = pageProcessor({ ...opened, metadataOf: metadataAsker(port) });
  return inParallel(pages, pages.length, async task => {
    const { facts, ...result } = await process(pageOf(task, opened.notebook), task.siteRoot);
    const { digest, failed } = facts;
    const value = encodePage({ facts, ...result });
    return { fingerprint: result.fingerprint, value, facts: { digest, ...(failed && { failed }) } };
  }).finally(() => port.close());
}

const pageOf = (task: PageTask, { pages }: Notebook) => ('page' in task ? task.page : (pages.get(task.name) as Page));

function open(shared: SharedArrayBuffer): Omit<Processing, 'metadataOf'> {
  const { notebook: data, ...rest } = deserialize(Buffer.from(new Uint8Array(shared))) as Snapshot;
  const notebook: Notebook = { ...data, visible: visibleBy(rest.decisions), messages: [] };
  return {
    ...rest,
    notebook,
    objectSource: objectSourcesOf(withoutHeldBack(notebook)),
    tagAddress: rest.tags === 'own' ? tagAddress : undefined,
  };
}

/** A function that dependencies the main thread for the metadata of files. */
function metadataAsker(port: MessagePort): Processing['metadataOf'] {
  let asked = 0;
  const waiting = new Map<number, (metadata: (ImageMetadata | undefined)[]) => void>();
  port.on('message', ({ id, metadata }: { id: number; metadata: (ImageMetadata | undefined)[] }) => {
    waiting.get(id)?.(metadata);
    waiting.delete(id);
  });
  return (attachments: Attachment[]) => {
    if (attachments.length === 0) return Promise.resolve([]);
    const id = ++asked;
    port.postMessage({ id, paths: attachments.map(({ path }) => path) });
    return new Promise(resolve => waiting.set(id, resolve));
  };
}
