export { readBuildMark, writeBuildMark } from './build-mark.ts';
export { packageRoot, siteConfig } from './config.ts';
export { textType } from './text-type.ts';
