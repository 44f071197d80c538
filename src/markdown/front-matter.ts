import { stringify } from 'yaml';

/** What a Markdown file says of its page before the text. */
export interface FrontMatter {
  title: string;
  /** Zim's page name. */
  page: string;
  /** When the page was created, as its header has it. */
  created?: string;
  tags?: string[];
}

/** Writes YAML front matter, fences included; fields without a value are left out. */
export function frontMatter(fields: FrontMatter): string {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined && value.length > 0);
  return `---\n${stringify(Object.fromEntries(said), { lineWidth: 0 })}---\n\n`;
}
