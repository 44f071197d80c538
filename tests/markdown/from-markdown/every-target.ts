import { type PageContext, readMarkdownPage } from '../../../src/markdown/index.ts';
import type { Message } from '../../../src/messages.ts';

/** A site that has every target, at the given address. */
export function siteWith(address: (target: string) => string, messages: Message[] = []): PageContext {
  const resolve = (target: string) => ({ address: address(target) });
  return { link: resolve, image: resolve, wikiLink: resolve, report: message => messages.push(message) };
}

/** A page on a site where every target is right, and the messages about it. */
export function readAsWritten(file: string) {
  const messages: Message[] = [];
  const { tree, offsetInFile, ...page } = readMarkdownPage(
    file,
    siteWith(target => target, messages),
  );
  return { ...page, messages: messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`) };
}
