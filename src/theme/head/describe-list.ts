/** Characters of a description that search engines show. */
const MAX_LENGTH = 160;

/** The description of a list: the titles of its first entries, as many as fit into 160 characters. */
export function describeList(names: string[]): string {
  let described = '';
  for (const name of names) {
    const longer = described ? `${described} · ${name}` : name;
    if (longer.length > MAX_LENGTH) break;
    described = longer;
  }
  return described;
}
