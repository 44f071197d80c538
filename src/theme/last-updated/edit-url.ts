/**
 * Where a note can be edited, in the forge that keeps the notebook.
 *
 * @param editUrl as the author wrote it: `{path}` in it, or its end, stands for the file
 * @param file relative to the notebook, `A/B_C.txt`
 */
export function editAddress(editUrl: string, file: string): string {
  const path = file.split('/').map(encodeURIComponent).join('/');
  return editUrl.includes('{path}')
    ? editUrl.replaceAll('{path}', () => path)
    : `${editUrl.replace(/\/$/, '')}/${path}`;
}
