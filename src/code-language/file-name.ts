import { shikiLanguage } from './gtksourceview.ts';

const path =
  /^(?<folders>(?:[a-z]:[\\/]|[~.]{0,2}\/)?(?:[\p{L}\p{N}_.@+-]{1,60}[\\/]){0,12})(?<name>[\p{L}\p{N}_.@+-]{2,60})$/iu;
const names = /^(?:(?:docker|container|make|vagrant|jenkins|gem|proc|just|brew|rake|caddy)file|\.[a-z][\w.-]+)$/i;
/** Extensions of what is no language to highlight. */
const extensions = new Set(
  'conf cfg cnf config env txt log service timer socket mount list repo rules lock properties'.split(' '),
);

/**
 * Whether it is certainly the name of a file: `deploy.yaml`, `src/app.js`, `/etc/hosts`, `Dockerfile`, `~/.bashrc`. Not a domain such
 * as `example.org`, nor a word.
 */
export function isFileName(text: string): boolean {
  const { folders, name } = path.exec(text)?.groups ?? {};
  if (folders === undefined || name === undefined) return false;
  if (/^(?:[a-z]:|~|\.{0,2}\/)/i.test(folders) || names.test(name)) return true;
  const extension = /\.(\w{1,12})$/.exec(name)?.[1]?.toLowerCase();
  return (
    extension !== undefined && extension !== 'org' && (extensions.has(extension) || shikiLanguage(extension) !== null)
  );
}
