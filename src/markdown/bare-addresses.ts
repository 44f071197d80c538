import type { Link, Nodes, Root, Text } from 'mdast';

const protocol = /(?<![\w+.@-])(mailto|xmpp):$/i;

/**
 * Takes `mailto:` and `xmpp:` into the links of the bare addresses behind them, as GFM says; the parser leaves them
 * before the links.
 *
 *     mailto:me@example.org    xmpp:me@example.org/phone
 *     ^^^^^^^                  ^^^^^               ^^^^^^
 */
export function joinProtocols(tree: Root): undefined {
  const pending: Nodes[] = [tree];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!('children' in node)) continue;
    const children = node.children as Nodes[];
    for (const child of children) pending.push(child);
    for (const [index, link] of children.entries()) {
      const before = children[index - 1];
      if (before?.type !== 'text' || !isBareAddress(link)) continue;
      const [found, name = ''] = protocol.exec(before.value) ?? [];
      if (!found) continue;
      before.value = before.value.slice(0, -found.length);
      const label = link.children[0] as Text;
      const resource = /^xmpp$/i.test(name) ? takeResource(children, index + 1) : '';
      link.url = `${name.toLowerCase()}:${label.value}${resource}`;
      label.value = `${found}${label.value}${resource}`;
    }
    node.children = children.filter(child => child.type !== 'text' || child.value !== '') as never;
  }
}

/** Whether it is a mail address that stands in the text by itself, and so as long as it is. */
function isBareAddress(node: Nodes): node is Link {
  if (node.type !== 'link' || node.children.length !== 1 || node.children[0]?.type !== 'text') return false;
  const { value } = node.children[0];
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? value.length];
  return node.url === `mailto:${value}` && end - start === value.length;
}

/** Takes what follows an XMPP address off the nodes behind it: `/phone`. */
function takeResource(children: Nodes[], index: number): string {
  const [text, link] = children.slice(index, index + 2);
  if (text?.type !== 'text') return '';
  if (text.value === '/' && link && isBareAddress(link)) {
    text.value = '';
    return `/${(children.splice(index + 1, 1)[0] as Link & { children: [Text] }).children[0].value}`;
  }
  const [resource = ''] = /^\/[a-z\d@.]*[a-z\d@]/i.exec(text.value) ?? [];
  text.value = text.value.slice(resource.length);
  return resource;
}
