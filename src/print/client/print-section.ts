import { fill } from '../../i18n/fill.ts';
import { element } from '../../ui/client/element.ts';
import { loadPage } from '../../ui/client/load-page.ts';
import { linkedAddress, pageHref, sitePath } from '../../ui/client/page-links.ts';
import { copyNote } from './copy-note.ts';
import { type OutlinePage, pagesBelow } from './outline.ts';

/** Pages that are fetched at the same time. */
const AT_ONCE = 6;

/** The section that the address of this page names, percent-encoded; the whole notebook if it names none. */
function chosenSection(): string {
  const address = encodeURI(new URLSearchParams(location.search).get('page') ?? '');
  // Whatever somebody writes there, only pages of this site are fetched.
  const isPage = /^\/(?!-\/).+\/$/.test(address) && new URL(address, 'http://localhost').pathname === address;
  return isPage ? address : '/-/';
}

/** Puts the pages of a section, or of the whole notebook, into one document, to be read and printed. */
async function showSection(root: HTMLElement): Promise<void> {
  const { base: siteBase = '', progress = '', failed: failedText = '' } = root.dataset;
  const base = siteBase.replace(/\/$/, '');
  const status = root.querySelector('[role=status]') as HTMLElement;
  const contents = root.querySelector('.print-contents > ul') as HTMLElement;
  const section = chosenSection();
  const isWhole = section === '/-/';
  const pages: OutlinePage[] = isWhole ? [] : [{ title: '', address: section, depth: 0 }];
  for await (const page of pagesBelow(base, section)) pages.push(page);
  const urls = pages.map(({ address }) => new URL(pageHref(base, address), location.href).href);
  const prefixes = new Map(pages.map(({ address }, index) => [address, `page-${index + 1}.`]));
  const prefixOf = (url: URL) =>
    url.origin === location.origin && url.pathname.startsWith(`${sitePath(base)}/`)
      ? prefixes.get(linkedAddress(url, base))
      : undefined;

  const loading: Promise<Document | undefined>[] = [];
  let failed = 0;
  for (const [index, { title, depth }] of pages.entries()) {
    for (let next = loading.length; next < Math.min(index + AT_ONCE, pages.length); next++) {
      loading.push(loadPage(urls[next] as string));
    }
    const page = await loading[index];
    // A document that has been copied may go.
    loading[index] = Promise.resolve(undefined);
    const prefix = `page-${index + 1}.`;
    const note = page && copyNote(page, { url: urls[index] as string, prefix, prefixOf });
    if (!note) {
      failed += 1;
      continue;
    }
    const heading = title || note.querySelector('h1')?.textContent || '';
    if (index === 0 && !isWhole) {
      (root.querySelector('h1') as HTMLElement).textContent = heading;
      document.title = document.title.replace(/^[^·]*/, `${heading} `);
    }
    note.dataset.depth = String(depth);
    root.append(note);
    const link = element('a', { href: `#${prefix}`, dir: 'auto' }, heading);
    contents.append(element('li', { 'data-depth': String(Math.min(depth, 5)) }, link));
    status.textContent = fill(progress, { done: String(index + 1), total: String(pages.length) });
  }
  if (failed > 0) status.textContent = fill(failedText, { n: String(failed) });
  root.dataset.state = 'complete';
}

const root = document.querySelector<HTMLElement>('.print-section');
if (root) {
  root.querySelector('button')?.addEventListener('click', () => print());
  showSection(root);
}
