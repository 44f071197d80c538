import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { replaceSite } from '../../src/cli/replace-site.ts';
import { readBuildInfo, writeBuildInfo } from '../../src/integration/index.ts';
import { temporaryFolder } from '../support/repository.ts';

const folder = temporaryFolder(afterAll);

/** A finished site of pages that all hold the same text. */
async function makeSite(name: string, text: string, pages: string[]): Promise<string> {
  const site = join(folder, name);
  for (const page of pages) {
    await mkdir(join(site, page), { recursive: true });
    await writeFile(join(site, page, 'index.html'), text);
  }
  await writeBuildInfo(site, { base: '/' });
  return site;
}

/** The pages of a site, and what they say. */
async function contentOf(site: string): Promise<Record<string, string>> {
  const pages = (await readdir(site)).filter(name => existsSync(join(site, name, 'index.html'))).sort();
  return Object.fromEntries(
    await Promise.all(pages.map(async page => [page, await readFile(join(site, page, 'index.html'), 'utf8')])),
  );
}

async function replaceTwice(target: string) {
  await replaceSite(target, await makeSite('first', 'old', ['a', 'b']));
  await writeFile(join(target, 'CNAME'), 'example.org');
  await mkdir(join(target, '.well-known'));
  await mkdir(join(target, '.git'));
  await replaceSite(target, await makeSite('second', 'new', ['b', 'c']));
}

test('a site replaces another one; only what no build wrote is kept', async () => {
  const target = join(folder, 'deep/site');
  await replaceTwice(target);
  expect(await contentOf(target)).toEqual({ b: 'new', c: 'new' });
  expect((await readdir(target)).sort()).toEqual(['-', '.git', '.well-known', 'CNAME', 'b', 'c']);
  expect(await readdir(join(folder, 'deep'))).toEqual(['site']);
});

test('the old site is kept as a spare if that is asked for, without what no build wrote', async () => {
  const target = join(folder, 'with-spare');
  const spare = join(folder, 'spare');
  await replaceSite(target, await makeSite('first', 'old', ['a', 'b']), spare);
  expect(existsSync(spare)).toBe(false);
  await writeFile(join(target, 'CNAME'), 'example.org');
  await replaceSite(target, await makeSite('second', 'new', ['b', 'c']), spare);
  expect(await contentOf(target)).toEqual({ b: 'new', c: 'new' });
  expect(await contentOf(spare)).toEqual({ a: 'old', b: 'old' });
  expect((await readdir(spare)).sort()).toEqual(['-', 'a', 'b']);
  // The place of the spare is taken: the old site is removed.
  await replaceSite(target, await makeSite('third', 'newest', ['c']), spare);
  expect(await contentOf(target)).toEqual({ c: 'newest' });
  expect(await contentOf(spare)).toEqual({ a: 'old', b: 'old' });
  expect((await readdir(folder)).filter(name => name.startsWith('.with-spare'))).toEqual([]);
});

test('a site that cannot be moved into place leaves the old one untouched', async () => {
  const target = join(folder, 'kept');
  await replaceSite(target, await makeSite('first', 'old', ['a']));
  await expect(replaceSite(target, join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
  expect(await contentOf(target)).toEqual({ a: 'old' });
});

/** Mounts a file system of its own, as a container does with a volume; false without the right to. */
function mount(target: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'none', target], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test('a mount point is exchanged entry by entry', async ({ skip }) => {
  const target = join(folder, 'mounted');
  await mkdir(target);
  if (!mount(target)) skip('only root can mount');
  try {
    await replaceTwice(target);
    expect(await contentOf(target)).toEqual({ b: 'new', c: 'new' });
    expect((await readdir(target)).sort()).toEqual(['-', '.git', '.well-known', 'CNAME', 'b', 'c']);
  } finally {
    execFileSync('umount', [target]);
  }
});

test('an entry that cannot be replaced leaves the old site as it was', async ({ skip }) => {
  const target = join(folder, 'held');
  await mkdir(target);
  if (!mount(target)) skip('only root can mount');
  try {
    await replaceSite(target, await makeSite('first', 'old', ['a', 'b', 'c']));
    mount(join(target, 'b'));
    await expect(replaceSite(target, await makeSite('second', 'new', ['a', 'b', 'c', 'd']))).rejects.toThrow('EBUSY');
    execFileSync('umount', [join(target, 'b')]);
    expect(await contentOf(target)).toEqual({ a: 'old', b: 'old', c: 'old' });
    expect((await readdir(target)).sort()).toEqual(['-', 'a', 'b', 'c']);
    expect(readBuildInfo(target)).toEqual({ base: '/', entries: expect.arrayContaining(['a', 'b', 'c', '-']) });
  } finally {
    execFileSync('umount', ['--recursive', target]);
  }
});

describe('a build that is killed', () => {
  /** Replaces a site again and again, until it is killed. */
  const endless = `
    import { cpSync } from 'node:fs';
    import { replaceSite } from ${JSON.stringify(join(import.meta.dirname, '../../src/cli/replace-site.ts'))};
    const [target, ...sites] = process.argv.slice(2);
    console.log('begins');
    for (let i = 0; ; i++) {
      const copy = target + '-copy';
      cpSync(sites[i % 2], copy, { recursive: true });
      await replaceSite(target, copy);
    }
  `;

  test('leaves the old site or the new one, and the next build cleans up', async () => {
    const home = join(folder, 'killed');
    const pages = Array.from({ length: 30 }, (_, index) => `page-${index}`);
    const sites = [await makeSite('killed/one', '1', pages), await makeSite('killed/two', '2', pages)];
    await writeFile(join(home, 'endless.ts'), endless);
    const target = join(home, 'site');
    await replaceSite(target, await makeSite('killed/zero', '0', pages));
    for (let round = 0; round < 6; round++) {
      const child = spawn(process.execPath, [join(home, 'endless.ts'), target, ...sites]);
      await once(child.stdout, 'data');
      await new Promise(resolve => setTimeout(resolve, 40 + round * 14));
      child.kill('SIGKILL');
      await once(child, 'close');
      // Between the two renames the old site lies beside its place, from where the next build takes it back.
      if (!existsSync(target)) {
        expect((await readdir(home)).join(' ')).toContain('.site.zimlight-old-');
        continue;
      }
      const found = await contentOf(target);
      expect(Object.keys(found)).toHaveLength(30);
      expect(new Set(Object.values(found)).size).toBe(1);
    }
    await replaceSite(target, await makeSite('killed/three', '3', ['a']));
    expect(await contentOf(target)).toEqual({ a: '3' });
    expect((await readdir(home)).filter(name => name.includes('zimlight'))).toEqual([]);
  });

  /** Is killed when it has removed the mark of an old site, and nothing else of it. */
  const removing = `
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    const { rm } = fs;
    fs.rm = async (path, options) => {
      if (!/\\.zimlight-(?:old|gone)-/.test(path)) return rm(path, options);
      await rm(path + '/-', { recursive: true });
      process.kill(process.pid, 'SIGKILL');
    };
    syncBuiltinESMExports();
    const { replaceSite } = await import('${new URL('../../src/cli/replace-site.ts', import.meta.url).href}');
    const [, , target, source] = process.argv;
    await replaceSite(target, source);
  `;

  test('while it removes the old site does not make the next build restore any of it', async () => {
    const home = join(folder, 'removing');
    const target = join(home, 'site');
    await replaceSite(target, await makeSite('removing/one', '1', ['a', 'secret']));
    await writeFile(join(target, 'CNAME'), 'example.org');
    await writeFile(join(home, 'removing.ts'), removing);
    const args = [join(home, 'removing.ts'), target, await makeSite('removing/two', '2', ['a'])];
    const [, signal] = await once(spawn(process.execPath, args), 'close');
    expect(signal).toBe('SIGKILL');
    await replaceSite(target, await makeSite('removing/three', '3', ['a']));
    expect((await readdir(target)).sort()).toEqual(['-', 'CNAME', 'a']);
    expect((await readdir(home)).filter(name => name.includes('zimlight'))).toEqual([]);
  });
});
