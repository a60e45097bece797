/** False for double spaces, lost numbers and characters, and a word said twice around "and". */
export function isTidy(text: string): boolean {
  return !/ {2}|<>|\uFFFD|□|\uE000|\b(\p{L}{3,}) and \1\b/u.test(text);
}
