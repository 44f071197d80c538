export { readBuildInfo, writeBuildInfo } from './build-info.ts';
export { packageRoot, siteConfig } from './config.ts';
export { textType } from './content-type.ts';
