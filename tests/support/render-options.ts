import type { ImageMetadata, RenderOptions } from '../../src/html/index.ts';

const files: Record<string, ImageMetadata> = {
  '/-/files/Pod/pod-lifecycle.png': { width: 600, height: 400 },
  '/-/files/equation001.png': { width: 90, height: 30, alt: 'c = \\sqrt{a^2 + b^2}' },
  '/-/files/diagram.png': { width: 400, height: 200, alt: 'a → b', description: 'digraph { a -> b }' },
  '/-/files/tower.png': { width: 500, height: 1200 },
  '/-/files/map.jpg': {
    width: 2000,
    height: 1000,
    srcset: [
      { address: '/-/images/0a-480.webp', width: 480 },
      { address: '/-/images/0a-960.webp', width: 960 },
      { address: '/-/files/map.jpg', width: 2000 },
    ],
  },
  '/-/files/film.mp4': { kind: 'video', width: 640, height: 360, size: 12_400_000 },
  '/-/files/talk.mp3': { kind: 'audio', size: 1_260_000 },
  '/-/files/slides.pdf': { kind: 'pdf' },
};

const sources: Record<string, string> = {
  '/-/files/lines.png': 'a &= b \\\\\n\n  &= \\frac{c}{d} % so they say\n',
  '/-/files/root.png': 'c = \\sqrt{a^2 + b^2}\n',
  '/-/files/unknown.png': 'c = \\squareroot{a < b}\n',
  '/-/files/only.tex': '\\hat x',
  '/-/files/only-broken.tex': '\\frac{1}{',
  '/-/files/graph.png':
    'digraph pods { foo -> bar [color=red, label="a & b"]; foo [style=filled, fillcolor=lightyellow] }',
  '/-/files/unreadable.png': 'digraph { a -> }',
  '/-/files/tune.png': "\\relative c' { c4 d }\n",
};
const extensions: Record<string, string> = { equation: 'tex', diagram: 'dot', score: 'ly' };

/** Options to render notes with: a few files, sources of objects, and a page for one tag. */
export const notebook: RenderOptions = {
  file: address => files[address],
  objectSource: (address, type) => {
    const text = sources[address];
    const source = address.replace(/\.\w+$/, `.${extensions[type]}`);
    return text === undefined ? undefined : { text, address: source, path: source.slice('/-/files/'.length) };
  },
  tagAddress: tag => (tag === 'later' ? '/-/tags/later/' : undefined),
};
