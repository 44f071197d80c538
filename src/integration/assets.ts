import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { requireAssets } from '../assets/index.ts';
import type { ResolvedSettings } from '../collection/index.ts';
import { contentType, type Middleware, requestAddress } from './http.ts';

/** Writes the files that settings name: logo, icon, fonts, style sheets, scripts. @param dir folder of the built site */
export async function writeAssets(settings: ResolvedSettings, dir: string): Promise<void> {
  for (const { address, content } of requireAssets(settings).assets) {
    const target = join(dir, address);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/** Serves the same files in development, as they are now. @param settings returns the current settings */
export function serveAssets(settings: () => ResolvedSettings): Middleware {
  return (request, response, next) => {
    const { address } = requestAddress(request);
    if (!address.startsWith('/-/assets/')) return next();
    const found = requireAssets(settings()).assets.find(asset => asset.address === address);
    if (!found) return next();
    response.setHeader('Content-Type', contentType(address)).end(found.content);
  };
}
