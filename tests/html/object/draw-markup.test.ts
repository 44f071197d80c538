import { expect, test } from 'vitest';
import { drawMarkup } from '../../../src/html/object/draw-markup.ts';

/** Short to write, but takes minutes to lay out. */
const dense = Array.from({ length: 400 }, (_, from) =>
  Array.from({ length: 12 }, (_, i) => `n${from} -> n${(from * 7 + i * 31) % 400}`).join(';'),
).join(';');

test('a source that takes too long is refused, and the next one is drawn', async () => {
  const drawings = [
    drawMarkup('dot', `digraph { ${dense} }`, 2),
    drawMarkup('dot', 'graph { a }'),
    drawMarkup('tex', 'x'),
  ];
  const [slow, graph, equation] = await Promise.all(drawings);
  expect(slow).toEqual({ refused: 'it is not drawn within 2 seconds' });
  expect(graph).toHaveProperty('markup');
  expect(equation).toHaveProperty('markup');
});

test('a source is drawn once, and again if it was refused', async () => {
  expect(drawMarkup('tex', 'y')).toBe(drawMarkup('tex', 'y'));
  expect(drawMarkup('inline-tex', 'y')).not.toBe(drawMarkup('tex', 'y'));
  const refused = drawMarkup('tex', '\\frac{1}{');
  expect(await refused).toHaveProperty('refused');
  expect(drawMarkup('tex', '\\frac{1}{')).not.toBe(refused);
});
