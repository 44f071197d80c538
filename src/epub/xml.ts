import type { Element, ElementContent, Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { visit } from 'unist-util-visit';
import type { Element as XmlElement, Root as XmlRoot } from 'xast';
import { toXml } from 'xast-util-to-xml';

const spaces = {
  svg: { xmlns: 'http://www.w3.org/2000/svg', xmlnsXLink: 'http://www.w3.org/1999/xlink' },
  math: { xmlns: 'http://www.w3.org/1998/Math/MathML' },
} as const;

/** An element of XML. Attributes without a value are left out. */
export function xml(
  name: string,
  attributes: Record<string, string | undefined> = {},
  ...children: (XmlElement | string)[]
): XmlElement {
  const nodes = children.map(child => (typeof child === 'string' ? { type: 'text' as const, value: child } : child));
  return { type: 'element', name, attributes, children: nodes };
}

/** An XML document. XML has no control characters, not even as references: they are left out. */
export function xmlDocument(root: XmlElement): string {
  const tree: XmlRoot = { type: 'root', children: [root] };
  const text = toXml(tree, { closeEmptyElements: true }).toWellFormed();
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')}\n`;
}

/** What a page of the book says of itself. */
export interface PageHead {
  title: string;
  /** BCP 47 tag; nothing if it is unknown. */
  lang?: string | undefined;
  dir: 'ltr' | 'rtl';
}

/** A page of the book, XHTML. @param content of its body */
export function xhtmlPage({ title, lang, dir }: PageHead, content: ElementContent[]): string {
  const body: Element = { type: 'element', tagName: 'body', properties: {}, children: content };
  // The serializer knows neither the namespace of MathML nor that of links in SVG.
  visit(body, 'element', element => {
    if (element.tagName === 'svg' || element.tagName === 'math')
      Object.assign(element.properties, spaces[element.tagName]);
  });
  const { children } = toXast({ type: 'root', children: [body] } satisfies Root) as XmlRoot;
  const [xhtmlBody] = children as [XmlElement];
  delete xhtmlBody.attributes.xmlns;
  const language = lang ? { lang, 'xml:lang': lang } : {};
  const root = xml(
    'html',
    { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops', ...language, dir },
    xml('head', {}, xml('title', {}, title), xml('link', { rel: 'stylesheet', href: 'style.css' })),
    xhtmlBody,
  );
  return xmlDocument(root).replace('?>\n', '?>\n<!DOCTYPE html>\n');
}
