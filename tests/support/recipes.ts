import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './zimlight.ts';

/** A block of code in the README's section about hosts. */
interface Recipe {
  host: string;
  language: string;
  text: string;
}

/** The recipes of the README for putting a site online, in order. */
export function recipes(): Recipe[] {
  const readme = readFileSync(join(repository, 'README.md'), 'utf8');
  const [, section = ''] = /^## Put it online$(.*?)^## /ms.exec(readme) ?? [];
  return section.split(/^### /m).flatMap(part => {
    const [host = ''] = part.split('\n');
    const blocks = part.matchAll(/^```(\w+)\n(.*?)^```$/gms);
    return [...blocks].map(([, language = '', text = '']) => ({ host, language, text }));
  });
}
