import { diagram } from './diagram.ts';
import { equation } from './equation.ts';
import type { ObjectType } from './object-type.ts';

/** The object types that are shown in a way of their own, by their names in Zim. */
export const objectTypes: ReadonlyMap<string, ObjectType> = new Map(Object.entries({ diagram, equation }));
