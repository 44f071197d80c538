/** The servers of `zimlight preview` and `zimlight dev`. */
export { type DevListener, startDevServer } from './dev-server.ts';
export { portOf } from './listen.ts';
export { serveStaticSite } from './static-site.ts';
