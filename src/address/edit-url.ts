/**
 * The URL at which the forge that hosts the notebook edits a note.
 *
 * @param editUrl the author's setting; the path of the file replaces `{path}` in it, or is appended
 * @param file relative to the notebook, `A/B_C.txt`
 */
export function editUrlOf(editUrl: string, file: string): string {
  const path = file.split('/').map(encodeURIComponent).join('/');
  return editUrl.includes('{path}')
    ? editUrl.replaceAll('{path}', () => path)
    : `${editUrl.replace(/\/$/, '')}/${path}`;
}
