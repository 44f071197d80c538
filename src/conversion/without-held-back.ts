import type { Notebook } from '../notebook/index.ts';

/** A notebook without the files that are held back, for everything that shows files. */
export function withoutHeldBack(notebook: Notebook): Notebook {
  const attachments = [...notebook.attachments].filter(([, file]) => notebook.visible.has(file));
  return { ...notebook, attachments: new Map(attachments) };
}
