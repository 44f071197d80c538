import type { Context, Target } from '../markdown/index.ts';
import { message } from '../messages.ts';
import { type Attachment, linkType, type Notebook, type Page, resolveFile, resolveLink } from '../notebook/index.ts';
import { objectTarget } from './object-source.ts';

/** What a browser takes for a URL; anything else it would look for on this site. */
const URL = /^\s*[a-z][a-z\d+.-]*:/i;
/** Schemes that run something in the reader's browser instead of leading anywhere. */
const UNSAFE = /^\s*(?:javascript|vbscript|data|blob):/i;

/** Where the links and images of one page lead: what `src/markdown` asks, answered from the notebook. */
export function targetsOf(
  notebook: Notebook,
  page: Page,
  report: Context['report'],
  use: (attachment: Attachment) => void,
): Pick<Context, 'link' | 'image'> {
  const file = page.file?.path;
  return {
    link(href): Target {
      const found = resolveLink(notebook, page, href);
      if (found.kind === 'url') {
        return URL.test(found.url) && !UNSAFE.test(found.url) ? { address: found.url } : { missing: href };
      }
      if (found.kind === 'interwiki') {
        if (found.url !== null && URL.test(found.url) && !UNSAFE.test(found.url)) return { address: found.url };
        report(message('unknown-interwiki', { href }, undefined, file));
        return { missing: href };
      }
      if (found.kind === 'file') {
        if (found.attachment && found.address) {
          use(found.attachment);
          return { address: found.address };
        }
        report(message(found.outside ? 'outside-notebook' : 'missing-file', { path: href }, undefined, file));
        return { missing: href };
      }
      if (found.address === null) return { missing: (found.page ?? href).trim() || '?' };
      const anchor = found.anchor ? `#${found.anchor}` : '';
      return { address: found.page === page.name && anchor ? anchor : `${found.address}${anchor}` };
    },
    image(src, type): Target {
      // A picture on someone else's server would tell them who reads the page: it is linked, not shown.
      if (/^(?:https?|ftp)$/.test(linkType(src))) return { missing: src, elsewhere: src };
      const found = resolveFile(notebook, page, src);
      const picture = found.kind === 'file' ? found.attachment : null;
      if (picture) use(picture);
      const object = type && objectTarget(notebook, page, { src, type, picture }, report, use);
      if (object) return object;
      if (picture) return { address: picture.address };
      const rule = found.kind === 'file' && found.outside ? 'outside-notebook' : 'missing-file';
      report(message(rule, { path: src }, undefined, file));
      return { missing: src };
    },
  };
}
