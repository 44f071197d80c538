/** Where Windows-1252 has other characters than Latin-1 has: byte → character. */
const WINDOWS = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 128 }, (_, i) => i + 128));
const BYTES = new Map([...WINDOWS].map((character, i) => [character, i + 128]));
const RUN = new RegExp(`[${WINDOWS.replace(/[\]\\^-]/g, '\\$&')}]{2,}`, 'gu');
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A stretch of text that was mended: where it stood, what it was, what it is. */
export interface Mended {
  index: number;
  found: string;
  mended: string;
}

/**
 * Mends text that was UTF-8, read as Windows-1252, and saved again: `â†’` is `→`, `Ã©` is `é`.
 *
 * Only where a whole run of such characters decodes cleanly, to characters that people write. A pair such as `É”`, which
 * also stands in honest text, is left alone unless it is one of the pairs for U+0080 to U+00FF or has company.
 */
export function mendEncoding(text: string): { text: string; mended: Mended[] } {
  const mended: Mended[] = [];
  const result = text.replace(RUN, (found, index: number) => {
    const decoded = decode(found);
    if (decoded === undefined) return found;
    mended.push({ index, found, mended: decoded });
    return decoded;
  });
  return { text: result, mended };
}

function decode(found: string): string | undefined {
  const bytes = Uint8Array.from([...found], character => BYTES.get(character) as number);
  let decoded: string;
  try {
    decoded = utf8.decode(bytes);
  } catch {
    return undefined;
  }
  if (/[\p{C}\ufffd]/u.test(decoded) || /^\p{M}/u.test(decoded)) return undefined;
  const rarePair = bytes.length === 2 && (bytes[0] as number) > 0xc3;
  return rarePair ? undefined : decoded;
}
