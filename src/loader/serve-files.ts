import { sameAddress, sendPublishedFile } from '../integration/files.ts';
import { type Middleware, requestAddress } from '../integration/http.ts';
import type { CollectionFiles } from './file-registry.ts';

/** Serves the files of collections in development. @param collections returns the current ones */
export function serveCollectionFiles(collections: () => CollectionFiles[]): Middleware {
  return (request, response, next) => {
    const { address } = requestAddress(request);
    for (const { prefix, files } of collections()) {
      if (!address.startsWith(`${prefix}-/`)) continue;
      const inNotebook = address.slice(prefix.length - 1);
      const found = files.find(file => sameAddress(file.address, inNotebook));
      if (found) return sendPublishedFile(found, response);
    }
    next();
  };
}
