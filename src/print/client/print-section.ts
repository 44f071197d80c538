import { fill } from '../../i18n/fill.ts';
import { element } from '../../ui/client/element.ts';
import { loadPage } from '../../ui/client/load-page.ts';
import { linkedAddress, pageHref, sitePath } from '../../ui/client/page-links.ts';
import { prefixOf } from '../shared/copied-value.ts';
import { copyNote } from './copy-note.ts';
import { narrow } from './narrow.ts';
import { type OutlinePage, pagesBelow } from './outline.ts';

/** Pages that are fetched at the same time. */
const AT_ONCE = 6;

/** The section that the address of this page names, percent-encoded; nothing if it names none. */
function chosenSection(): string | undefined {
  const address = encodeURI(new URLSearchParams(location.search).get('page') ?? '');
  // Whatever somebody writes there, only pages of this site are fetched.
  const isPage = /^\/(?!-\/).+\/$/.test(address) && new URL(address, 'http://localhost').pathname === address;
  return isPage ? address : undefined;
}

function setTitle(root: HTMLElement, title: string): void {
  (root.querySelector('h1') as HTMLElement).textContent = title;
  const { site = '' } = root.dataset;
  document.title = title === site ? title : `${title} · ${site}`;
}

/** Puts the pages of a section, or without one of the whole notebook, into one document, to be read and printed. */
async function assemble(root: HTMLElement, base: string, section: string | undefined): Promise<void> {
  const { progress = '', failed: failedText = '' } = root.dataset;
  const status = root.querySelector('[role=status]') as HTMLElement;
  const contents = root.querySelector('.print-contents > ul') as HTMLElement;
  const pages: OutlinePage[] = section ? [{ title: '', address: section, depth: 0 }] : [];
  for await (const page of pagesBelow(base, section ?? '/-/')) pages.push(page);
  const urls = pages.map(({ address }) => new URL(pageHref(base, address), location.href).href);
  const prefixes = new Map(pages.map(({ address }, index) => [address, prefixOf(index)]));
  /** From the page at a URL: of a place on a page of the document, its place here; of everything else, the URL. */
  const urlFrom = (url: string) => (value: string) => {
    const there = new URL(value, url);
    const isHere = there.origin === location.origin && there.pathname.startsWith(`${sitePath(base)}/`);
    const prefix = isHere ? prefixes.get(linkedAddress(there, base)) : undefined;
    if (prefix !== undefined) return `#${prefix}${there.hash.slice(1)}`;
    // In a portable site, URLs are relative to the page.
    return /^(?:[a-z][\w+.-]*:|\/)/i.test(value) ? value : there.href;
  };

  const loading: Promise<Document | undefined>[] = [];
  let failed = 0;
  for (const [index, { title, address, depth }] of pages.entries()) {
    for (let next = loading.length; next < Math.min(index + AT_ONCE, pages.length); next++) {
      loading.push(loadPage(urls[next] as string));
    }
    const page = await loading[index];
    // A document that has been copied may go.
    loading[index] = Promise.resolve(undefined);
    const prefix = prefixOf(index);
    const note = page && copyNote(page, { prefix, urlOf: urlFrom(urls[index] as string) });
    if (!note) {
      failed += 1;
      continue;
    }
    const heading = title || note.querySelector('h1')?.textContent || '';
    if (index === 0) setTitle(root, section ? heading : (root.dataset.site ?? ''));
    note.dataset.address = address;
    note.dataset.depth = String(depth);
    root.append(note);
    const link = element('a', { href: `#${prefix}`, dir: 'auto' }, heading);
    contents.append(element('li', { 'data-depth': String(depth) }, link));
    status.textContent = fill(progress, { done: String(index + 1), total: String(pages.length) });
  }
  if (failed > 0) status.textContent = fill(failedText, { n: String(failed) });
}

async function showDocument(root: HTMLElement): Promise<void> {
  const base = (root.dataset.base ?? '').replace(/\/$/, '');
  const section = chosenSection();
  if (!root.querySelector(':scope > article')) await assemble(root, base, section);
  else if (section) {
    const title = narrow(root, base, section);
    if (title) setTitle(root, title);
  }
  root.dataset.state = 'complete';
}

const root = document.querySelector<HTMLElement>('.print-section');
if (root) {
  root.querySelector('button')?.addEventListener('click', () => print());
  showDocument(root);
}
