import { serverUrls } from '../server/server-urls.ts';

/** A server that listens. */
interface Served {
  /** What it serves, as it was typed. */
  name: string;
  host: string;
  port: number;
  /** Path of the site on its host. */
  base: string;
  /** Open the site in the browser? */
  open: boolean;
}

/** Prints where a site is served, and opens it in the browser if that was requested. */
export async function announce({ name, host, port, base, open }: Served): Promise<void> {
  const [local, ...network] = serverUrls(host, port, base);
  console.log(`${name} is served at ${local} (Ctrl+C to stop)`);
  for (const url of network) console.log(`for other devices on the network: ${url}`);
  if (open) await openInBrowser(local);
}

async function openInBrowser(url: string): Promise<void> {
  const fail = (error: Error) => console.error(`zimlight: cannot open a browser: ${error.message}`);
  try {
    const { default: open } = await import('open');
    (await open(url)).on('error', fail);
  } catch (error) {
    fail(error as Error);
  }
}
