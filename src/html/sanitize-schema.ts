import type { Options } from 'rehype-sanitize';
import { models } from './raw/elements.ts';

/**
 * What may come out of an author's text. It holds before the room adds its own parts (colours, permalinks, captions).
 * Ids keep their names, because links lead to them; they are made unique later. Addresses of links are looked at
 * where links are finished, because all schemes but a few are allowed.
 */
export const schema: Options = {
  tagNames: [...models.keys(), 'section'],
  attributes: {
    '*': ['id', 'title', 'lang', 'dir', 'dataGenerated'],
    a: ['href', 'dataMissing', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel'],
    img: ['src', 'alt', 'width', 'height'],
    span: ['dataTag', ['dataMissing', 'image'], 'dataObject', 'dataBullet'],
    div: ['dataIndent'],
    details: ['open'],
    ul: ['className'],
    ol: ['start', ['type', '1', 'a', 'A', 'i', 'I'], 'reversed'],
    li: ['value', 'dataBullet'],
    pre: ['dataInfo', 'dataMeta'],
    section: ['dataFootnotes'],
    h2: [['className', 'sr-only']],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
  },
  protocols: { src: ['http', 'https'] },
  ancestors: {},
  clobber: [],
  clobberPrefix: '',
  required: {},
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
};
