/** What a text directive finds: words, how they end if they are many, and what must stand before and behind them. */
export interface Words {
  prefix?: string | undefined;
  textStart: string;
  textEnd?: string | undefined;
  suffix?: string | undefined;
}

/**
 * Writes a text directive, `text=prefix-,start,end,-suffix`.
 *
 *     #heading:~:text=of%20the-,Pod,lives,-on%20a
 *
 * The hyphen has a meaning in it; the other signs that are encoded end a link, or begin something else, where people put
 * it into a message. https://wicg.github.io/scroll-to-text-fragment/
 */
export function directive({ prefix, textStart, textEnd, suffix }: Words): string {
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
