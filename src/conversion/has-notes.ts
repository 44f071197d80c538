import { hasFiles } from '../files/index.ts';

/** Whether a folder holds this many files whose names are those of notes. What is in them, and what is published, is not asked. */
export const hasNotes = (folder: string, count: number): boolean => hasFiles(folder, /\.(?:txt|md)$/i, count);
