import { type Message, MessageError, message } from '../messages.ts';
import { type Notebook, namedFiles } from '../notebook/index.ts';
import type { Published } from '../publish/index.ts';
import { nameOf, type SettingName, settingsFile } from '../settings/index.ts';

/**
 * Checks what the settings put on every page against what is published: they can name files and pages that are held back.
 *
 * @returns the files that the settings put on the site: paths relative to the notebook
 * @throws {MessageError} with everything that is wrong
 */
export async function checkSettings(notebook: Notebook, published: Published): Promise<Set<string>> {
  const { files, faults } = await filesOf(notebook);
  const messages: Message[] = [...faults, ...hiddenPages(notebook)];
  for (const { setting, path } of files) {
    const file = notebook.attachments.get(path);
    if (!file || !(await published.holdsBack(file))) continue;
    const values = { setting: nameOf(setting), file: path };
    messages.push(message('setting-file-held-back', values, undefined, settingsFile));
  }
  if (messages.length > 0) throw new MessageError(messages);
  return new Set(files.map(({ path }) => path));
}

/** The files that settings name. Most name none; then the code that reads style sheets is not loaded. */
async function filesOf({ folder, site }: Notebook) {
  if (namedFiles(site).length === 0) return { files: [], faults: [] };
  const { filesInUse } = await import('../assets/index.ts');
  return filesInUse(folder, site);
}

/** A message for each link of the settings to a page that is held back: the link would show its name. */
function hiddenPages({ site, pages, visible }: Notebook): Message[] {
  const { headerLinks, footerLinks, license, imprint } = site;
  const links: [SettingName, string | undefined][] = [
    ...Object.values(headerLinks).map(({ page }): [SettingName, string | undefined] => ['headerLinks', page]),
    ...Object.values(footerLinks).map(({ page }): [SettingName, string | undefined] => ['footerLinks', page]),
    ['license', license?.page],
    ['imprint', imprint?.page],
  ];
  return links.flatMap(([setting, target]) => {
    const page = target === undefined ? undefined : pages.get(target.replace(/#.*/s, ''));
    if (!page || visible.has(page)) return [];
    const values = { setting, page: page.name, reason: 'which is held back' };
    return [message('setting-link-missing', values, undefined, settingsFile)];
  });
}
