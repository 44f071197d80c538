/** `%20` → a space, and so on. Text that is not percent-encoded UTF-8 is returned unchanged, where `decodeURIComponent` throws. */
export function safeDecodeURIComponent(text: string): string {
  return decodedOr(text, decodeURIComponent);
}

/** The same for a whole path: characters that separate parts of a URL, such as `%2F` and `%23`, stay encoded. */
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
