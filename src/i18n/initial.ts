/** The first letter of a name, or whatever else it begins with, as a capital: where there is no icon. @param locale BCP 47 tag */
export function initialOf(name: string, locale: string): string {
  const [initial = ''] = name.match(/[\p{L}\p{N}]\p{M}*/u) ?? [...name];
  return initial.toLocaleUpperCase(locale);
}
