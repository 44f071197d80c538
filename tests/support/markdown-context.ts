import type { Nodes } from 'mdast';
import type { ConvertContext } from '../../src/markdown/index.ts';
import type { Message } from '../../src/messages.ts';

/** A notebook with every page and every file whose name does not contain `missing`, but nothing on other servers. */
export function testContext(report: (message: Message) => void = () => {}): ConvertContext {
  return {
    link: href => (href.includes('missing') ? { missing: href } : { address: href }),
    image(src) {
      if (/^https?:/.test(src)) return { missing: src, elsewhere: src };
      return src.includes('missing') ? { missing: src } : { address: `/-/files/${src.replace('./', '')}` };
    },
    language: (_code, _place, declared) => declared?.replace(/\d+$/, '') ?? null,
    report,
  };
}

/** A Markdown tree without positions and empty fields, for comparisons. */
export function plainTree(node: Nodes): unknown {
  return JSON.parse(JSON.stringify(node, (key, value) => (key === 'position' || key === 'data' ? undefined : value)));
}
