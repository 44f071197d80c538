import type { ServerResponse } from 'node:http';
import { reloadOnChange } from './client/reload.ts';

/** Addresses on the development server, without the base: the events that report changes, and the script that listens. */
export const liveAddresses = { events: '/-/dev/events', script: '/-/dev/reload.js' };

/** The script: see {@link reloadOnChange}. */
export const liveScript = `(${reloadOnChange})();`;

/** The HTML of a page with the script. @param version tells whether the page has changed; @param base with `/` at its end */
export function withLiveScript(html: string, version: string, base: string): string {
  const root = base.replace(/\/$/, '');
  const { script, events } = liveAddresses;
  const tag = `<script defer src="${root}${script}" data-events="${root}${events}" data-version="${version}"></script>`;
  return html.replace('</head>', () => `${tag}</head>`);
}

interface OpenPage {
  response: ServerResponse;
  /** Path of the page on its host. */
  path: string;
  version: string;
}

/** The pages that are open in browsers. */
export class LivePages {
  readonly #open = new Set<OpenPage>();
  readonly #versionAt: (path: string) => Promise<string>;

  /** @param versionAt returns the version of the page that is at a path now */
  constructor(versionAt: (path: string) => Promise<string>) {
    this.#versionAt = versionAt;
  }

  /** Keeps a connection for server-sent events open until the browser closes it. */
  async connect(response: ServerResponse, query: URLSearchParams): Promise<void> {
    const page = { response, path: query.get('path') ?? '', version: query.get('version') ?? '' };
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.flushHeaders();
    this.#open.add(page);
    response.on('close', () => this.#open.delete(page));
    await this.#compare(page);
  }

  /** Makes browsers reload the pages that have changed. */
  async update(): Promise<void> {
    for (const page of this.#open) await this.#compare(page);
  }

  /** Ends all connections. */
  close(): void {
    for (const { response } of this.#open) response.end();
  }

  async #compare({ response, path, version }: OpenPage): Promise<void> {
    if ((await this.#versionAt(path)) !== version) response.write('data: changed\n\n');
  }
}
