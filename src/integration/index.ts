export { readBuildInfo, writeBuildInfo } from './build-info.ts';
export { siteConfig } from './config.ts';
export type { DevListener } from './dev-listener.ts';
export { packageRoot } from './package-root.ts';
