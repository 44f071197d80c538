import type { ImageFacts, RenderOptions } from '../../src/html/index.ts';

const files: Record<string, ImageFacts> = {
  '/-/files/Pod/pod-lifecycle.png': { width: 600, height: 400 },
  '/-/files/equation001.png': { width: 90, height: 30, alt: 'c = \\sqrt{a^2 + b^2}' },
  '/-/files/diagram.png': { width: 400, height: 200, alt: 'a → b', description: 'digraph { a -> b }' },
  '/-/files/film.mp4': { kind: 'video', width: 640, height: 360 },
  '/-/files/talk.mp3': { kind: 'audio' },
  '/-/files/slides.pdf': { kind: 'pdf' },
};

/** What the tests' notes are rendered with: a few files, and a page for one tag. */
export const notebook: RenderOptions = {
  file: address => files[address],
  tagAddress: tag => (tag === 'later' ? '/-/tags/later/' : undefined),
};
