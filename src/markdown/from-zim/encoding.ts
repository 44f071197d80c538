/** Windows-1252, which differs from Latin-1 between 0x80 and 0x9f: character → byte. */
const WINDOWS = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 128 }, (_, i) => i + 128));
const BYTES = new Map([...WINDOWS].map((character, i) => [character, i + 128]));
const RUN = new RegExp(`[${WINDOWS.replace(/[\]\\^-]/g, '\\$&')}]{2,}`, 'gu');
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A run of characters that was repaired. */
export interface Repair {
  /** Offset in the text, in UTF-16 units. */
  index: number;
  found: string;
  repaired: string;
}

/**
 * Repairs UTF-8 that was read as Windows-1252 and saved again: `â†’` becomes `→`, `Ã©` becomes `é`.
 *
 * Only if a whole run of such characters decodes cleanly, to characters that people write. A pair such as `É”`, which
 * is common in correct text, stays unless it encodes one of U+0080 to U+00FF or is part of a longer run.
 */
export function repairEncoding(text: string): { text: string; repairs: Repair[] } {
  const repairs: Repair[] = [];
  const result = text.replace(RUN, (found, index: number) => {
    const repaired = decode(found);
    if (repaired === undefined) return found;
    repairs.push({ index, found, repaired });
    return repaired;
  });
  return { text: result, repairs };
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
