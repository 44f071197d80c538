import type { PublicPage } from '../collection/index.ts';
import { printable } from '../messages.ts';

/**
 * Everything that a site shows, page by page and file by file, for `zimlight check NOTEBOOK --published`:
 *
 *     A:B C → /a/b-c/ (unlisted)
 *       A/B_C.txt as written
 *       A/B_C/plan.pdf
 *     The whole site
 *       logo.svg
 *
 * @param siteFiles the files that the settings put on the site
 */
export function publishedList(pages: PublicPage[], siteFiles: string[]): string {
  const ofSite = siteFiles.length > 0 ? ['The whole site', ...siteFiles.map(file => `  ${file}`)] : [];
  return printable([...pages.flatMap(linesOf), ...ofSite].join('\n'));
}

function linesOf({ name, address, unlisted, note, source, files }: PublicPage): string[] {
  const remarks = [...(note ? [] : ['a list of its subpages']), ...(unlisted ? ['unlisted'] : [])].join(', ');
  return [
    `${name || 'The home page'} → ${address}${remarks && ` (${remarks})`}`,
    ...(source ? [`  ${source} as written`] : []),
    ...files.map(file => `  ${file}`),
  ];
}
