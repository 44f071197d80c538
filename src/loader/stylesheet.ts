import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeStylesheet } from '../highlight/index.ts';
import { packageRoot } from '../integration/index.ts';

/** The class of the element around each note. */
export const NOTE_CLASS = 'zim-note';

/** Removes the frame that other sites draw around code: the theme draws its own. */
const withoutFrame = '.code > pre { margin: 0; border: 0; }\n';

/** The style sheets for what no other site has a style for: check boxes, tags, code, alerts … */
const files = ['marks', 'permalinks', 'code', 'checklist', 'pictures', 'objects', 'alerts', 'equations'];

/**
 * The style sheet for notes within another site: the theme's rules for what only notes have, its colours, and those of
 * code. All rules are within the element around a note; text has the site's own style.
 */
export async function noteStylesheet(): Promise<string> {
  const styles = (path: string) => readFile(join(packageRoot, 'src', path), 'utf8');
  const tokens = await styles('theme/styles/tokens.css');
  const [, declarations = ''] = /^:root \{([^}]*)\}/m.exec(tokens) ?? [];
  const sheets = await Promise.all(files.map(name => styles(`article/note/${name}.css`)));
  const rules = [...sheets, withoutFrame, codeStylesheet()].join('\n').replace(/\.note (?=\S)/g, '');
  return `.${NOTE_CLASS} {\n${declarations.replace(/(?<![^\n])[^\S\n]*color-scheme:.*/, '')}\n${rules}}\n`;
}
