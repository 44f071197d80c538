import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { openPack } from '../../src/cache/open-pack.ts';
import { Pack } from '../../src/cache/pack.ts';
import { cases } from '../support/cases.ts';

const version = '1'.repeat(32);
const hex = (number: number) => number.toString(16).padStart(32, '0');
const packFile = () => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'notes/pages.pack');
};
const open = (file: string, of = version) => {
  const pack = new Pack(file, of);
  onTestFinished(() => pack.close());
  return pack;
};
const add = (pack: Pack, key: number, tag: number, text: string) => pack.add(hex(key), hex(tag), Buffer.from(text));
const texts = (pack: Pack, key: number) => pack.find(hex(key)).map(entry => pack.read(entry)?.toString());

test('values can be read at once, and by other processes once they are written; the newest of a key comes first', () => {
  const file = packFile();
  const pack = open(file);
  for (const [tag, text] of ['a', '', 'c'].entries()) add(pack, 1, tag, text);
  add(pack, 1, 0, 'A');
  expect(texts(pack, 1)).toEqual(['A', 'c', '']);
  expect(texts(open(file), 1)).toEqual([]);
  pack.flush();
  for (const each of [pack, open(file)]) expect(texts(each, 1)).toEqual(['A', 'c', '']);
});

test('values of another version are ignored, and replaced', () => {
  const file = packFile();
  const old = open(file);
  add(old, 1, 0, 'old');
  old.flush();
  const pack = open(file, '2'.repeat(32));
  expect(texts(pack, 1)).toEqual([]);
  add(pack, 2, 0, 'new');
  pack.flush();
  expect(texts(open(file, '2'.repeat(32)), 2)).toEqual(['new']);
  expect(texts(open(file), 1)).toEqual([]);
  // A process that has opened the file can still read it.
  expect(texts(old, 1)).toEqual(['old']);
});

test('compacting keeps what is needed, in order', () => {
  const file = packFile();
  const pack = open(file);
  for (const [tag, text] of ['a', 'b', 'c'].entries()) add(pack, 1, tag, text);
  add(pack, 2, 0, 'x'.repeat(9_000_000));
  add(pack, 3, 0, 'd');
  pack.flush();
  pack.compact(({ key, tag }) => key !== hex(2) && tag !== hex(1));
  expect(pack.size).toBeLessThan(1000);
  for (const each of [pack, open(file)])
    expect([1, 2, 3].map(key => texts(each, key))).toEqual([['c', 'a'], [], ['d']]);
  add(pack, 4, 0, 'e');
  pack.flush();
  expect(texts(open(file), 4)).toEqual(['e']);
});

test('after the file was deleted, known values can still be read, and the file is made again', () => {
  const file = packFile();
  const pack = open(file);
  add(pack, 1, 0, 'a');
  pack.flush();
  rmSync(join(file, '..'), { recursive: true });
  add(pack, 2, 0, 'b');
  pack.flush();
  expect([texts(pack, 1), texts(pack, 2)]).toEqual([['a'], ['b']]);
  expect(texts(open(file), 2)).toEqual(['b']);
});

test('a pack that is in use is opened only once, however many others are opened in the meantime', () => {
  const files = Array.from({ length: 20 }, packFile);
  const packs = files.map(openPack);
  for (const [i, pack] of packs.entries()) {
    add(pack, 1, 0, `${i}`);
    pack.flush();
  }
  expect(files.map(file => packs.indexOf(openPack(file)))).toEqual([...packs.keys()]);
  expect(packs.map(pack => texts(pack, 1))).toEqual(packs.map((_, i) => [`${i}`]));
});

/** What happens to a file: two processes add values, and write them; one is killed while it writes; one compacts. */
const step = fc.oneof(
  fc.record({ by: fc.nat(1), adds: fc.array(fc.tuple(fc.nat(5), fc.nat(2), fc.string()), { maxLength: 4 }) }),
  fc.record({ by: fc.nat(1), compact: fc.constant(true) }),
  fc.record({ by: fc.nat(1), restart: fc.constant(true) }),
  fc.record({ cut: fc.double({ min: 0, max: 1, noNaN: true }) }),
);

test('two processes add values, and either may be killed: each can read what it has written', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), steps => {
      const file = packFile();
      const packs = [open(file), open(file)] as [Pack, Pack];
      /** The texts that were ever added, by key and tag. */
      const added = new Map<string, Set<string>>();
      const own = [new Map<string, string>(), new Map<string, string>()] as const;
      for (const each of steps) {
        if ('cut' in each) {
          // A torn segment: the beginning of one.
          const torn = packFile();
          const other = open(torn);
          add(other, 99, 0, 'torn');
          other.flush();
          const mark = readFileSync(torn).subarray(32, 48);
          const bytes = readFileSync(torn).subarray(48);
          const current = (() => {
            try {
              return readFileSync(file).subarray(32, 48);
            } catch {
              return undefined;
            }
          })();
          if (!current || !bytes.includes(mark)) continue;
          appendFileSync(file, Buffer.concat([current, bytes.subarray(16, 16 + Math.floor(each.cut * 60))]));
          continue;
        }
        const pack = packs[each.by] as Pack;
        const mine = own[each.by] as Map<string, string>;
        if ('compact' in each) pack.compact(() => true);
        else if ('restart' in each) {
          pack.close();
          packs[each.by] = open(file);
          mine.clear();
        } else {
          for (const [key, tag, text] of each.adds) {
            add(pack, key, tag, text);
            mine.set(`${key} ${tag}`, text);
            added.set(`${key} ${tag}`, (added.get(`${key} ${tag}`) ?? new Set()).add(text));
          }
          pack.flush();
        }
        for (const pack of packs) {
          for (let key = 0; key <= 5; key++) {
            for (const entry of pack.find(hex(key))) {
              const text = pack.read(entry)?.toString() ?? 'broken';
              expect(added.get(`${key} ${Number.parseInt(entry.tag, 16)}`)).toContain(text);
            }
          }
        }
        for (const key of mine.keys()) {
          const [number, tag] = key.split(' ').map(Number) as [number, number];
          expect(pack.find(hex(number)).map(entry => entry.tag)).toContain(hex(tag));
        }
      }
    }),
    { numRuns: cases(200) },
  );
});

test('whatever happens to the bytes of the file, a value is either as it was added, or absent', () => {
  const file = packFile();
  const pack = open(file);
  for (let key = 0; key < 20; key++) {
    add(pack, key, 0, `value ${key}`);
    if (key % 3 === 0) pack.flush();
  }
  pack.flush();
  const whole = readFileSync(file);
  fc.assert(
    fc.property(
      fc.nat(whole.length),
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), { maxLength: 5 }),
      (length, flips) => {
        const bytes = Buffer.from(whole);
        for (const [at, bits] of flips) bytes[at] = (bytes[at] as number) ^ bits;
        writeFileSync(file, bytes);
        truncateSync(file, length);
        const broken = new Pack(file, version);
        for (let key = 0; key < 20; key++) {
          for (const text of texts(broken, key)) expect([undefined, `value ${key}`]).toContain(text);
        }
        add(broken, 50, 0, 'new');
        broken.flush();
        broken.close();
        const again = new Pack(file, version);
        expect(texts(again, 50)).toEqual(['new']);
        again.close();
      },
    ),
    { numRuns: cases(300) },
  );
});
