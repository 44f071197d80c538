import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import { starlight } from './starlight.ts';
import type { Tool } from './tool.ts';
import { zim } from './zim.ts';

/** Whom Zimlight is compared with. */
export const peers: Tool[] = [starlight, eleventy, hugo, zim];
