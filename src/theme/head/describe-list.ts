/** What search engines show of a description at most. */
const LIMIT = 160;

/** The description of a page that lists others: the first of their names, as many as fit into 160 characters. */
export function describeList(names: string[]): string {
  let described = '';
  for (const name of names) {
    const longer = described ? `${described} · ${name}` : name;
    if (longer.length > LIMIT) break;
    described = longer;
  }
  return described;
}
