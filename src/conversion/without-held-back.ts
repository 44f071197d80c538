import type { Notebook } from '../notebook/index.ts';

/** The notebook for everything that shows files: those that are held back are not in it. */
export function withoutHeldBack(notebook: Notebook): Notebook {
  const attachments = [...notebook.attachments].filter(([, file]) => notebook.visible.has(file));
  return { ...notebook, attachments: new Map(attachments) };
}
