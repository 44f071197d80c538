import { parse, walk } from 'css-tree';
import { replaceParts } from './html.ts';
import { relativeUrl } from './relative-url.ts';

/** A style sheet with relative URLs. See `relativeUrl` for the parameters. */
export function portableCss(css: string, file: string, base: string): string {
  const edits: Parameters<typeof replaceParts>[1] = [];
  walk(parse(css, { positions: true, parseCustomProperty: true }), node => {
    const url = node.type === 'Url' && relativeUrl(node.value, file, base);
    if (!url || !node.loc) return;
    edits.push({ from: node.loc.start.offset, to: node.loc.end.offset, text: `url(${JSON.stringify(url)})` });
  });
  return replaceParts(css, edits);
}
