import type { z } from 'zod';
import { nearestName } from './names.ts';
import { settingFields, settingsSchema } from './schema.ts';
import { fieldsOf, namesIn } from './values.ts';

/** The schemas on the way to a value, the outermost first. */
function schemasOn(path: PropertyKey[]): z.ZodType[] {
  let schema: z.ZodType | undefined = settingsSchema;
  const found: z.ZodType[] = [];
  for (const key of path) {
    if (typeof key === 'number') continue;
    schema = schema && (fieldsOf(schema)?.[String(key)] as z.ZodType | undefined);
    if (!schema) break;
    found.push(schema);
  }
  return found;
}

/**
 * What to do about a fault: write the nearest name, or a value such as the one in the example.
 *
 * @param path of the value, or of the unknown name
 */
export function advice(path: PropertyKey[], isName: boolean): string {
  if (!isName) return exampleOf(schemasOn(path));
  const name = String(path.at(-1));
  const above = path.slice(0, -1);
  const schema = above.length ? schemasOn(above).at(-1) : settingsSchema;
  const known = namesIn((schema && fieldsOf(schema)) ?? settingFields);
  const nearest = nearestName(name, known);
  if (!nearest) return `There are \`${Object.keys(known).join('`, `')}\``;
  return `Did you mean \`${nearest}\`? ${exampleOf(schemasOn([...above, nearest]))}`;
}

/** The example of the innermost schema that has one. */
function exampleOf(schemas: z.ZodType[]): string {
  const example = schemas.map(schema => schema.meta()?.example).findLast(Boolean);
  return `For example: \`${example}\``;
}
