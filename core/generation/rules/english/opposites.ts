const pairs = `
increase decrease|increases decreases|increased decreased|rise fall|rises falls|rose fell
higher lower|more less|most least|minimum maximum|before after|inner outer|upper lower
inward outward|first last|north south|northern southern|east west|eastern western|left right
earlier later|permanent temporary|positive negative|internal external|accept reject
accepted rejected|gain lose|gained lost|gains loses|faster slower|rural urban|import export
imported exported|strengthen weaken|strengthened weakened|voluntary compulsory
mandatory optional|liquid solid|absorb release|absorbs releases|absorbed released|absorb emit
attract repel|attracts repels|attracted repelled|easier harder|supported opposed
supports opposes|support oppose|raise lower|raises lowers|raised lowered|downward upward
`;

const opposite = new Map<string, string>();
for (const pair of pairs.trim().split(/[|\n]/u)) {
  const [one = '', ...rest] = pair.split(' ');
  const other = rest.join(' ');
  if (!opposite.has(one)) opposite.set(one, other);
  if (!other.includes(' ') && !opposite.has(other)) opposite.set(other, one);
}
// Words with a second meaning that has no opposite.
for (const word of [
  'left',
  'right',
  'light',
  'long',
  'lower',
  'release',
  'separate',
  'present',
  'lost',
  'most',
  'less',
  'least',
  'close',
  'end',
  'ends',
  'same',
  'last',
  'first',
  'short',
  'high',
  'far',
  'more',
  'fall',
  'rise',
  'out',
  'late',
  'support',
  'single',
  'open',
  'present',
  'supported',
  'together',
])
  opposite.delete(word);

/** The word of opposite meaning, in lower case, or null. */
export function oppositeOf(word: string): string | null {
  return opposite.get(word.toLowerCase()) ?? null;
}

/** True where "before" or "after" is followed by an event or a day that offices keep, not by a step that sense puts in its place. */
export function isOccasion(after: string): boolean {
  return /^ (?:the|an?|each|every|their|its) (?:[\p{L}’'-]+ ){0,4}(?:close|start|beginning|end|opening|meeting|hearing|election|vote|ballot|date|deadline|event|term|year|period|session|expiry|expiration|anniversary|audit|ceremony|approval|report|storm)\b/iu.test(
    after,
  );
}
