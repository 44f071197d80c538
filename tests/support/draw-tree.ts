import type { Root } from '../../src/zim/index.ts';

type Drawn = Omit<Root, 'children' | 'type'> & { type: string; children?: unknown[]; [field: string]: unknown };

/** Draws the tree of a note: a line for each node, with its position in the file and its fields. */
export function drawTree(node: Root | Drawn, depth = 0): string {
  const { type, position, children, ...fields } = node as Drawn;
  const { start, end } = position;
  const place = `${start.line}:${start.column}-${end.line}:${end.column}`;
  const said = Object.entries(fields).map(([name, value]) =>
    name === 'value' ? ` ${JSON.stringify(value)}` : ` ${name}=${JSON.stringify(value)}`,
  );
  const below = (children ?? []).map(child => drawTree(child as Drawn, depth + 1));
  return `${'  '.repeat(depth)}${type} ${place}${said.join('')}\n${below.join('')}`;
}
