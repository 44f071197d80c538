import type { ServerResponse } from 'node:http';
import { loadPage } from '../ui/client/load-page.ts';
import { rememberPage } from './client/exchange.ts';
import { showChanges } from './client/show-changes.ts';

/** Addresses on the development server, without the base: the events that report changes, and the script that listens. */
export const liveAddresses = { events: '/-/dev/events', script: '/-/dev/changes.js' };

/** The script: see {@link showChanges}. */
export const liveScript = `(${showChanges})(${rememberPage}, ${loadPage});`;

/** What the script must know about a page. */
export interface LivePage {
  /** Tells whether the page has changed. */
  version: string;
  /** Counts changes that the HTML does not show, such as those of pictures. */
  generation: number;
  /** Whether its text may be exchanged without loading the page again. */
  exchanges: boolean;
}

/** The HTML of a page with the script, which comes before all that add to the page. @param base with `/` at its end */
export function withLiveScript(html: string, { version, generation, exchanges }: LivePage, base: string): string {
  const root = base.replace(/\/$/, '');
  const { script, events } = liveAddresses;
  const data = `data-events="${root}${events}" data-version="${version}" data-generation="${generation}"`;
  const tag = `<script defer src="${root}${script}" ${data}${exchanges ? ' data-exchanges' : ''}></script>`;
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

  /** Tells browsers which pages have changed. */
  async update(): Promise<void> {
    for (const page of this.#open) await this.#compare(page);
  }

  /** Ends all connections. */
  close(): void {
    for (const { response } of this.#open) response.end();
  }

  async #compare(page: OpenPage): Promise<void> {
    const version = await this.#versionAt(page.path);
    if (version === page.version) return;
    page.version = version;
    page.response.write('data: changed\n\n');
  }
}
