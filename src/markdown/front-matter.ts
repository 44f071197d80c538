import { stringify } from 'yaml';

/** The front matter of an exported Markdown file. */
export interface FrontMatter {
  title: string;
  /** Zim's page name. */
  page: string;
  /** When the page was created, as in its header. */
  created?: string;
  tags?: string[];
}

/** Writes YAML front matter with its fences; empty fields are left out. */
export function frontMatter(fields: FrontMatter): string {
  const filled = Object.entries(fields).filter(([, value]) => value !== undefined && value.length > 0);
  return `---\n${stringify(Object.fromEntries(filled), { lineWidth: 0 })}---\n\n`;
}
