/** `decodeURIComponent` that never throws: text that is not percent-encoded UTF-8 is returned unchanged. */
export function safeDecodeURIComponent(text: string): string {
  return decodedOr(text, decodeURIComponent);
}

/** `decodeURI` that never throws. `%2F`, `%23` and others that have a meaning in URLs stay encoded. */
export function safeDecodeURI(path: string): string {
  return decodedOr(path, decodeURI);
}

function decodedOr(text: string, decode: (text: string) => string): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}
