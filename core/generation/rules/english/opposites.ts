const pairs = `
increase decrease|increases decreases|increased decreased|increasing decreasing|rise fall
rises falls|rose fell|higher lower|highest lowest|larger smaller|largest smallest
longer shorter|longest shortest|older younger|oldest youngest|more less|most least
minimum maximum|before after|above below|inner outer|upper lower|inward outward|first last
north south|northern southern|east west|eastern western|left right|early late|earlier later
public private|permanent temporary|positive negative|internal external|accept reject
accepted rejected|gain lose|gained lost|gains loses|won lost|buy sell|bought sold|open close
opened closed|stronger weaker|warm cold|wet dry|fast slow|faster slower|quickly slowly
deep shallow|wide narrow|thick thin|simple complex|single double|rural urban|domestic foreign
import export|imported exported|arrived left|entered left|strengthen weaken
strengthened weakened|begin end|began ended|starts ends|started ended|voluntary compulsory
mandatory optional|included excluded|includes excludes|liquid solid|absorb release
absorbs releases|absorbed released|absorb emit|attract repel|attracts repels|attracted repelled
easier harder|victory defeat|defeated supported|supported opposed|supports opposes
support oppose|oldest newest|long short|high low|large small|daily yearly|weekly monthly
annual monthly|annually monthly|primary secondary|raise lower|raises lowers|raised lowered
downward upward
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
