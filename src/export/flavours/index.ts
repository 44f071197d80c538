import type { Flavour } from '../flavour.ts';
import { commonmark } from './commonmark.ts';
import { gfm } from './gfm.ts';
import { github } from './github.ts';
import { hugo } from './hugo.ts';
import { obsidian } from './obsidian.ts';
import { starlight } from './starlight.ts';

/** All flavours; the first is the default. */
export const flavours: readonly Flavour[] = [gfm, github, obsidian, commonmark, hugo, starlight];
