/** The shortest beginning of a word that another word does not begin with. */
export function beginning(word: string, other: string): string {
  const letters = [...word];
  const others = [...other];
  const same = letters.findIndex((letter, place) => letter !== others[place]);
  return same < 0 ? word : letters.slice(0, same + 1).join('');
}
