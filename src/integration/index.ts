export { readBuildInfo, writeBuildInfo } from './build-info.ts';
export { siteConfig } from './config.ts';
export { textType } from './content-type.ts';
export { packageRoot } from './package-root.ts';
