/** What a browser can follow, and need not run: not a script, and not what opens another notebook in Zim. */
const followed = /^(?!(?:javascript|vbscript|data|blob|zim\+[^:]*):)[a-z][a-z\d+.-]*:/i;

/** An address as it is compared, with its percent signs decoded; `missing` for one that no site can lead to. */
export function plainUrl(url: string | undefined): string {
  if (!url || !followed.test(url)) return 'missing';
  return url.replace(/(?:%[\da-f]{2})+/gi, codes => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}
