import { createRenderer } from '../../src/html/index.ts';
import { type PageContext, readMarkdownPage } from '../../src/markdown/index.ts';
import type { Message } from '../../src/messages.ts';

/** A site with one page, `Home`, and one picture, `pic.png`. */
export function siteContext(report: (message: Message) => void = () => {}): PageContext {
  const page: PageContext['link'] = target => {
    if (/^[a-z]+:/.test(target) || target.startsWith('#')) return { address: target };
    const name = target.replace(/\.md$/, '');
    return name === 'Home' ? { address: '/' } : { missing: name };
  };
  return {
    link: page,
    image(target) {
      if (/^https?:/.test(target)) return { missing: target, elsewhere: target };
      return target === 'pic.png' ? { address: '/-/files/pic.png' } : { missing: target };
    },
    wikiLink: page,
    report,
  };
}

const renderer = createRenderer({
  plainMarkdown: true,
  file: address => (address === '/-/files/pic.png' ? { width: 80, height: 60 } : undefined),
});

/** A page as its article on that site. */
export async function articleOf(page: string): Promise<string> {
  return (await renderer.render(readMarkdownPage(page, siteContext()).markdown)).html;
}
