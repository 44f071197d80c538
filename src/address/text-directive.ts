/** The words that a text directive finds. */
export interface TextDirective {
  /** The words right before them. */
  prefix?: string | undefined;
  /** All of them, or, of a long passage, the first. */
  textStart: string;
  /** The last words of a long passage. */
  textEnd?: string | undefined;
  /** The words right after them. */
  suffix?: string | undefined;
}

/**
 * Writes a text directive, `text=prefix-,start,end,-suffix`.
 *
 *     #heading:~:text=of%20the-,Pod,lives,-on%20a
 *
 * Encodes hyphens, which have a meaning in it, and characters at which chat programs end a link or begin formatting.
 * https://wicg.github.io/scroll-to-text-fragment/
 */
export function textDirective({ prefix, textStart, textEnd, suffix }: TextDirective): string {
  const parts = [
    prefix && `${encode(prefix)}-`,
    encode(textStart),
    textEnd && encode(textEnd),
    suffix && `-${encode(suffix)}`,
  ];
  return `text=${parts.filter(Boolean).join(',')}`;
}

const encode = (text: string) =>
  encodeURIComponent(text).replace(
    /[-!'()*~_]|\.$/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
