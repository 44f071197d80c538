import { closeSync, constants, fstatSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder, retryWhileLocked } from '../files/index.ts';
import { writeWhole } from './files.ts';
import {
  encodeSegment,
  FILE_HEADER,
  fileHeader,
  markOf,
  type PackEntry,
  type PendingValue,
  readAt,
  readSegment,
  readValue,
} from './pack-format.ts';

/** Values are written to the file once they are larger than this together, in bytes. */
const SEGMENT_BYTES = 1_000_000;
/** How much of the file is searched at a time for the segment that follows a broken one, in bytes. */
const WINDOW = 1_000_000;

function closeAll(files: number[]): void {
  for (const file of files.splice(0)) closeSync(file);
}

/** Closes the files of packs that nobody uses any more. */
const unused = new FinalizationRegistry(closeAll);

/**
 * Values in one file that only grows, see `pack-format.ts`. Several values may have the same key; a tag tells them apart.
 *
 * - A killed process may leave an incomplete segment at the end, which is ignored. A broken value counts as absent.
 * - Several processes can add values at once: the operating system appends each segment as a whole.
 * - A process that has opened the file can still read its values after another one has deleted or replaced it.
 */
export class Pack {
  readonly path: string;
  readonly #version: string;
  readonly #entries = new Map<string, PackEntry[]>();
  /** The file, and those that it has replaced. */
  readonly #files: number[] = [];
  #mark: Buffer = Buffer.alloc(0);
  /** The end of the last segment that was read. */
  #end = 0;
  #pending: PendingValue[] = [];
  #unwrittenBytes = 0;

  /**
   * @param path of the file, which is made with the first value
   * @param version of the values, 32 hexadecimal digits; a file with others is replaced
   */
  constructor(path: string, version: string) {
    this.path = path;
    this.#version = version;
    unused.register(this, this.#files);
    this.#open();
  }

  /** Size of the file, in bytes. */
  get size(): number {
    return this.#end;
  }

  /** The values of a key, the newest first. @param key 32 hexadecimal digits */
  find(key: string): readonly PackEntry[] {
    return this.#entries.get(key) ?? [];
  }

  /** A value; nothing if it is broken. */
  read(entry: PackEntry): Buffer | undefined {
    return readValue(entry);
  }

  /**
   * Adds a value, or replaces the one with this key and tag. It can be read at once, but is written together with others:
   * see {@link flush}.
   *
   * @param key 32 hexadecimal digits
   * @param tag 32 hexadecimal digits
   * @throws if it cannot be written
   */
  add(key: string, tag: string, value: Buffer): void {
    this.#pending.push({ key, tag, value });
    this.#register({ key, tag, value, file: -1, offset: 0, length: value.length, checksum: 0 });
    this.#unwrittenBytes += value.length;
    if (this.#unwrittenBytes > SEGMENT_BYTES) this.flush();
  }

  /** Writes what was added. @throws if it cannot be written */
  flush(): void {
    if (this.#pending.length === 0) return;
    if (!this.#isInPlace()) {
      if (!this.#open()) this.#create();
    }
    const segment = encodeSegment(this.#mark, this.#pending);
    if (writeSync(this.#files[0] as number, segment) < segment.length)
      throw new Error(`${this.path}: the disk is full`);
    this.#pending = [];
    this.#unwrittenBytes = 0;
    this.#scan();
  }

  /** The size of some of the values together, in bytes. */
  bytesOf(isCounted: (entry: PackEntry) => boolean): number {
    let bytes = 0;
    for (const entries of this.#entries.values()) {
      for (const entry of entries) if (isCounted(entry)) bytes += entry.length;
    }
    return bytes;
  }

  /**
   * Rewrites the file with only the values that are needed.
   *
   * @param isNeeded is the value with this key and tag needed?
   */
  compact(isNeeded: (entry: PackEntry) => boolean): void {
    this.flush();
    const temporary = `${this.path}.${process.pid}.tmp`;
    try {
      const header = fileHeader(this.#version);
      const mark = markOf(header, this.#version) as Buffer;
      writeWhole(temporary, header);
      const file = openSync(temporary, 'a');
      for (const segment of this.#segments(mark, isNeeded)) writeSync(file, segment);
      closeSync(file);
      retryWhileLocked(() => renameSync(temporary, this.path));
    } catch {
      // The old file stays, which is only larger than it need be.
      rmSync(temporary, { force: true });
      return;
    }
    this.#entries.clear();
    this.close();
    this.#open();
  }

  /** Closes the file: values that were found before cannot be read any more. */
  close(): void {
    closeAll(this.#files);
  }

  *#segments(mark: Buffer, isNeeded: (entry: PackEntry) => boolean): Generator<Buffer> {
    let values: PendingValue[] = [];
    let bytes = 0;
    for (const entry of [...this.#entries.values()].flatMap(entries => entries.toReversed())) {
      const value = isNeeded(entry) ? this.read(entry) : undefined;
      if (!value) continue;
      values.push({ ...entry, value });
      bytes += value.length;
      if (bytes < SEGMENT_BYTES) continue;
      yield encodeSegment(mark, values);
      [values, bytes] = [[], 0];
    }
    if (values.length > 0) yield encodeSegment(mark, values);
  }

  /** Whether the file that is open is the one that others would open. */
  #isInPlace(): boolean {
    const [file] = this.#files;
    return file !== undefined && fstatSync(file).ino === statSync(this.path, { throwIfNoEntry: false })?.ino;
  }

  #create(): void {
    makeFolder(dirname(this.path));
    writeWhole(this.path, fileHeader(this.#version));
    if (!this.#open()) throw new Error(`${this.path} cannot be read`);
  }

  /** Opens the file, if there is one of this version. @returns whether there is */
  #open(): boolean {
    let file: number;
    try {
      file = openSync(this.path, constants.O_RDWR | constants.O_APPEND);
    } catch {
      return false;
    }
    const mark = markOf(readAt(file, 0, FILE_HEADER) ?? Buffer.alloc(0), this.#version);
    if (!mark) {
      closeSync(file);
      return false;
    }
    this.#files.unshift(file);
    this.#mark = mark;
    this.#end = FILE_HEADER;
    this.#scan();
    return true;
  }

  /** Reads the indexes of the segments that were added since the last scan. */
  #scan(): void {
    const file = this.#files[0] as number;
    const { size } = fstatSync(file);
    while (this.#end < size) {
      const segment = readSegment(file, this.#mark, this.#end);
      for (const entry of segment?.entries ?? []) if (entry.offset + entry.length <= size) this.#register(entry);
      const isWhole = segment && (segment.end === size || readAt(file, segment.end, 16)?.equals(this.#mark));
      this.#end = isWhole ? segment.end : this.#nextSegment(this.#end + 1, size);
    }
  }

  /** The position of the next mark; the end of the file if there is none. */
  #nextSegment(from: number, size: number): number {
    const window = Buffer.alloc(WINDOW);
    for (let start = from; start < size; start += WINDOW - this.#mark.length) {
      const length = readSync(this.#files[0] as number, window, 0, WINDOW, start);
      const found = window.subarray(0, length).indexOf(this.#mark);
      if (found >= 0) return start + found;
    }
    return size;
  }

  #register(entry: PackEntry): void {
    const others = this.find(entry.key).filter(({ tag }) => tag !== entry.tag);
    this.#entries.set(entry.key, [entry, ...others]);
  }
}
