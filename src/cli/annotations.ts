import { isAbsolute, join, relative } from 'node:path';
import type { ReportedMessage } from '../collection/index.ts';
import type { Severity } from '../messages.ts';
import { repositoryRoot } from './repository-root.ts';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Escapes the text of a workflow command. */
const escapeText = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
/** Escapes a property of a workflow command. */
const escapeProperty = (text: string) => escapeText(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/**
 * Messages as GitHub's workflow commands, one a line, the most severe first: GitHub shows ten of each severity. See
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 *
 *     ::warning file=notes/Home.txt,line=5,col=1,title=missing-file::There is no file `x.png`. Correct the path.
 *
 * @param notebook absolute path of the notebook; annotations name files from the root of its repository
 */
export function annotations(messages: ReportedMessage[], notebook: string): string[] {
  const root = repositoryRoot(notebook);
  const order = Object.keys(levels);
  return messages
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map(({ severity, rule, file, line, column, reason, advice }) => {
      // The user's own `urls.list` is in no repository.
      const path = file !== undefined && !isAbsolute(file) ? relative(root, join(notebook, file)) : undefined;
      const properties = Object.entries({ file: path?.replaceAll('\\', '/'), line, col: column, title: rule })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      return `::${levels[severity]} ${properties.join(',')}::${escapeText(`${reason}. ${advice}`)}`;
    });
}
