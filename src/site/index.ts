export { readBuildMark } from './build-mark.ts';
export { packageRoot, siteConfig } from './config.ts';
