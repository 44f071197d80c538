/** The digest of the site's data, so that no browser mixes the files of two builds. */
declare const DATA_DIGEST: string;

/** What the script of a data file calls. */
type Register = (content: string, isBinary?: boolean) => void;

const { src } = document.currentScript as HTMLScriptElement;
const root = new URL('../../', src).href;
const waiting = new Map<Element | null, Register>();

/** Only files of this site are loaded as scripts. @throws for others */
const ownUrl = (url: string): string => {
  if (!url.startsWith(root)) throw new TypeError(`${url} is not a file of this site`);
  return url;
};
const rules = { createScriptURL: ownUrl, createHTML: (html: string) => html };
/** Not in TypeScript's types, nor in all browsers. Without it, the URL itself is used, after the same check. */
const { trustedTypes } = globalThis as {
  trustedTypes?: { createPolicy(name: string, given: typeof rules): typeof rules };
};
const policy = trustedTypes?.createPolicy('zimlight', rules) ?? rules;

Object.assign(globalThis, {
  zimlightFile: ((content, isBinary) => waiting.get(document.currentScript)?.(content, isBinary)) satisfies Register,
});

/**
 * Stands for `fetch()`, which browsers forbid to pages from disk. The content of a file is in a script beside it:
 * see `portable/data-files.ts`.
 *
 * @throws {TypeError} for files that the site does not have, as `fetch()` does without a network
 */
export async function fetch(url: string): Promise<Response> {
  const script = document.createElement('script');
  return new Promise<Response>((resolve, reject) => {
    waiting.set(script, (content, isBinary) =>
      resolve(new Response(isBinary ? Uint8Array.from(atob(content), byte => byte.charCodeAt(0)) : content)),
    );
    const [file = ''] = new URL(url, location.href).href.split(/[?#]/);
    script.onerror = script.onload = () => reject(new TypeError(`cannot load ${file}`));
    script.src = policy.createScriptURL(`${file}.js?${DATA_DIGEST}`);
    document.head.append(script);
  }).finally(() => {
    waiting.delete(script);
    script.remove();
  });
}

/** Stands for `XMLHttpRequest` with the type `document`. Of a page, the document has the parts that `noteParts` keeps. */
export class XMLHttpRequest {
  status = 0;
  response: Document | undefined;
  onloadend = () => {};
  #url = '';

  open(_method: string, url: string): void {
    this.#url = url;
  }

  async send(): Promise<void> {
    try {
      const html = await fetch(this.#url).then(response => response.text());
      this.response = new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
      this.status = 200;
    } catch {
      // As without a network.
    }
    this.onloadend();
  }
}
