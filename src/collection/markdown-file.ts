import { frontMatter } from '../markdown/index.ts';
import type { PageData } from './schema.ts';

/** A page as a complete Markdown file: front matter, then the body of its entry. */
export function markdownFile({ title, name, created, tags }: PageData, markdown: string): string {
  return frontMatter({ title, page: name, created, tags }) + markdown;
}
