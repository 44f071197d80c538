import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, renameSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { exportMark, siteMark } from '../address/index.ts';
import { isRunning } from '../cache/index.ts';
import { makeFolder, retryWhileLocked } from '../files/index.ts';
import { readBuildInfo, writeBuildInfo } from '../integration/index.ts';

/** The folders of one replacement, on the same file system as the site. */
interface Workspace {
  /** Becomes the site. */
  next: string;
  /** Was the site. */
  last: string;
}

/**
 * The name of a folder of a workspace, `.site.zimlight-new-4711-a1b2c3`: the name of the site's folder (empty within that), the
 * state, the id of the process that made it, and something random. In the state `gone`, the folder is being removed, and may
 * be incomplete.
 */
const WORKSPACE = /^\.(.*)\.zimlight-(new|old|gone)-(\d+)-[0-9a-f]+$/s;

/**
 * Puts a finished site in place of the last one: the new one lies complete beside the old one before two renames exchange
 * them. Between the two there is no site for some microseconds; Node cannot exchange folders in one step. If the process is
 * killed right there, the next build puts a site in place.
 *
 * A folder that cannot be renamed, such as a mount point, is exchanged entry by entry. A crash then leaves a mixture of both;
 * its mark says that it is unfinished, and the next build replaces it.
 *
 * Entries of the folder that no build wrote, such as `CNAME`, `.well-known` or `.git`, stay.
 *
 * @param target absolute path of the folder: new, empty or a site of ours
 * @param source the finished site; it is moved
 * @param spare a folder that does not exist: the old site is moved there, if that is on the same drive. @default it is removed
 * @throws if the disk is full, or a folder is read-only; the old site is untouched then
 */
export async function replaceSite(target: string, source: string, spare?: string): Promise<void> {
  makeFolder(dirname(target));
  await recover(target);
  const beside = await moveInto(dirname(target), basename(target), source).catch(error => {
    if (!existsSync(target) || !['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
    return undefined;
  });
  if (beside && (await exchangeFolders(target, beside, spare))) return;
  const within = await moveInto(target, '', beside?.next ?? source);
  await exchangeEntries(target, within);
}

/** Moves a site to a new folder in `parent`, from another file system if need be. */
async function moveInto(parent: string, name: string, source: string): Promise<Workspace> {
  const id = `${process.pid}-${randomBytes(3).toString('hex')}`;
  const workspace = {
    next: join(parent, `.${name}.zimlight-new-${id}`),
    last: join(parent, `.${name}.zimlight-old-${id}`),
  };
  try {
    await rename(source, workspace.next).catch(async error => {
      if (error.code !== 'EXDEV') throw error;
      await cp(source, workspace.next, { recursive: true });
      await rm(source, { recursive: true });
    });
    return workspace;
  } catch (error) {
    await rm(workspace.next, { recursive: true, force: true });
    throw error;
  }
}

/** How often to try: another build may be replacing the same site at the same moment. */
const ATTEMPTS = 5;

/** Exchanges the folder of a site. @returns false if it cannot be renamed; nothing has changed then */
async function exchangeFolders(target: string, { next, last }: Workspace, spare?: string): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    const replaced = existsSync(target);
    if (replaced) await chmod(next, (await stat(target)).mode);
    try {
      // Nothing may come between these two.
      if (replaced) retryWhileLocked(() => renameSync(target, last));
      retryWhileLocked(() => renameSync(next, target));
      break;
    } catch (error) {
      if (existsSync(last) && !existsSync(target)) retryWhileLocked(() => renameSync(last, target));
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(code) || attempt === ATTEMPTS) return false;
    }
  }
  if (!existsSync(last)) return true;
  keepForeign(last, target);
  if (!(spare && (await keepAsSpare(last, spare)))) await removeOld(last);
  return true;
}

/**
 * Exchanges the entries of a folder that stays where it is.
 *
 * @throws if an entry cannot be renamed; those before it have been put back then
 */
async function exchangeEntries(target: string, { next, last }: Workspace): Promise<void> {
  const info = readBuildInfo(target);
  const before = ownEntries(target);
  const after = await readdir(next);
  const nextInfo = readBuildInfo(next) ?? { base: '/' };
  await writeBuildInfo(target, { ...nextInfo, entries: [...new Set([...before, ...after])], unfinished: true });
  await mkdir(last);
  // The mark changes last.
  const names = [...new Set([...before, ...after])].sort((a, b) => Number(hasMark(a)) - Number(hasMark(b)));
  const move = (from: string, to: string, name: string) => {
    if (existsSync(join(from, name))) retryWhileLocked(() => renameSync(join(from, name), join(to, name)));
  };
  const exchanged: string[] = [];
  try {
    for (const name of names) {
      exchanged.push(name);
      move(target, last, name);
      move(next, target, name);
    }
  } catch (error) {
    for (const name of exchanged.reverse()) {
      if (existsSync(join(last, name)) || !before.includes(name)) move(target, next, name);
      move(last, target, name);
    }
    if (info) await writeBuildInfo(target, info);
    else await rm(join(target, siteMark), { force: true });
    throw error;
  } finally {
    for (const folder of [next, last]) await remove(folder);
  }
}

/** Removes a folder of ours; on Windows, another program may have a file in it open. */
const remove = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

/**
 * Removes an old site that is no longer needed. It is renamed first: if this process is killed while it removes the site, the
 * mark that lists what a build wrote may be gone, and the rest must not be mistaken for files of the author.
 */
async function removeOld(folder: string): Promise<void> {
  const gone = folder.replace(/\.zimlight-old-(?=[^/\\]*$)/, '.zimlight-gone-');
  const isRenamed = await rename(folder, gone).then(
    () => true,
    () => false,
  );
  await remove(isRenamed ? gone : folder);
}

/** Moves an old site to where the next build looks for it. @returns false if it cannot be moved */
async function keepAsSpare(folder: string, spare: string): Promise<boolean> {
  try {
    await rename(folder, spare);
    const now = new Date();
    await utimes(spare, now, now);
    return true;
  } catch {
    return false;
  }
}

/** Whether it is the mark of a site or an export, or the folder that contains it. */
const hasMark = (name: string) => [siteMark, exportMark].some(mark => `${mark}/`.startsWith(`${name}/`));

/** Moves what no build wrote from an old site to the one that replaced it. */
function keepForeign(from: string, to: string): void {
  const own = new Set(ownEntries(from));
  for (const name of readdirSync(from)) {
    if (!own.has(name) && !existsSync(join(to, name))) renameSync(join(from, name), join(to, name));
  }
}

/** The entries at the top of a folder that a build wrote. Sites of Zimlight 0.1.0 do not list theirs. */
function ownEntries(site: string): string[] {
  if (!existsSync(site)) return [];
  const info = readBuildInfo(site);
  if (!info) return [];
  return info.entries ?? readdirSync(site).filter(name => name === '.nojekyll' || !/^\.|^CNAME$/.test(name));
}

/** Finishes or undoes what a killed build has begun. */
async function recover(target: string): Promise<void> {
  for (const parent of [dirname(target), target]) {
    const within = parent === target;
    for (const entry of existsSync(parent) ? await readdir(parent) : []) {
      const [, name, kind, pid] = WORKSPACE.exec(entry) ?? [];
      if (name !== (within ? '' : basename(target)) || isRunning(Number(pid))) continue;
      const folder = join(parent, entry);
      if (kind !== 'old' || within) await remove(folder);
      else if (existsSync(target)) {
        keepForeign(folder, target);
        await removeOld(folder);
      } else renameSync(folder, target);
    }
  }
}
