import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { retryWhileLocked } from '../files/index.ts';

/** The content of a JSON file; nothing if there is no such file, or if it is broken. */
export function readJson<Content>(file: string): Content | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Writes a JSON file as {@link writeWhole} does.
 *
 * @param content `undefined` values and class instances are lost, as in `JSON.stringify`
 */
export function writeJson(file: string, content: unknown): void {
  writeWhole(file, JSON.stringify(content));
}

/**
 * Writes a file, and creates the folders above it. A reader finds either the old file or the whole new one, at any moment
 * and even if the writer is killed.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  writeParts(file, [content]);
}

/** Writes a file as {@link writeWhole} does, part by part, so that large content need not be in memory at once. */
export function writeParts(file: string, parts: Iterable<string | Uint8Array>): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const descriptor = openSync(temporary, 'w');
    try {
      for (const part of parts) writeFileSync(descriptor, part);
    } finally {
      closeSync(descriptor);
    }
    retryWhileLocked(() => renameSync(temporary, file));
  } catch (error) {
    // On a full disk, the next command needs the room.
    rmSync(temporary, { force: true });
    throw error;
  }
}
