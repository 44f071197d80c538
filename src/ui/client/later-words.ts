/** The file with words that scripts insert. Pages do without them until a reader does something. */
const file = '-/words.json';

let words: Promise<Record<string, unknown>> | undefined;

/**
 * Loads words of the interface that no page holds, once.
 *
 * @param base of the site, with `/` at its end
 * @param part of the file, which `routes/words.json.ts` writes
 * @throws without a network; the next call tries again
 */
export async function laterWords<Words>(base: string, part: string): Promise<Words> {
  words ??= fetch(base + file, { cache: 'no-cache' }).then(response => response.json());
  const loading = words;
  loading.catch(() => {
    if (words === loading) words = undefined;
  });
  return (await loading)[part] as Words;
}
