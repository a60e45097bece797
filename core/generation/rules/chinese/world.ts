import { type Fact, type FactOf, type FactType, isBrought, type Words } from '@/core/extraction';
import { cite, placeOf } from '../../citation';
import { type Context, factsOf } from '../../context';
import type { Choice } from '../../draft';
import { wordingOf } from '../../names';
import { compareText } from '../../random';

/** Chinese facts of a type, document by document, of documents that a teacher brought. */
export function broughtFacts<Type extends FactType>(
  context: Context,
  type: Type,
): FactOf<Type>[][] {
  const documents = new Map<string, FactOf<Type>[]>();
  for (const fact of factsOf(context, type)) {
    const { documentId, language } = fact.proof;
    const document = context.names.documents.get(documentId);
    if (language !== 'zh-CN' || fact.proof.noted || !document || !isBrought(document)) continue;
    if (!edgesOf(fact).every((words) => isWhole(context, words))) continue;
    documents.set(documentId, [...(documents.get(documentId) ?? []), fact]);
  }
  return [...documents.values()];
}

/** Words of a fact that a pattern may have cut within a word: 无正当理 | 由. */
function edgesOf(fact: Fact): Words[] {
  if (fact.type === 'office') return [fact.matter, fact.agent];
  if (fact.type === 'meaning') return [fact.term];
  if (fact.type === 'series') return [...fact.members];
  return fact.type === 'listing' && fact.form === 'series' ? [...fact.members] : [];
}

const borders = new WeakMap<Context, Map<string, ReadonlySet<number>>>();

/** True where both ends of the words are ends of words, as far as somebody can cut the text. */
export function isWhole(context: Context, { passageId, start, end }: Words): boolean {
  const { segment } = context;
  const text = context.readables.find(({ passage }) => passage.id === passageId)?.text;
  if (!segment || text === undefined) return true;
  const passages = borders.get(context) ?? new Map<string, ReadonlySet<number>>();
  borders.set(context, passages);
  const known = passages.get(passageId) ?? bordersOf(segment(text));
  passages.set(passageId, known);
  return known.has(start) && known.has(end);
}

function bordersOf(words: readonly string[]): ReadonlySet<number> {
  let at = 0;
  return new Set([0, ...words.map(({ length }) => (at += length))]);
}

/** 根据《某某》. */
export function accordingTo(context: Context, words: Words): string {
  return `根据${cite(context.names, words.documentId, 'zh-CN')}`;
}

/** （第3段） */
export function whereIs(context: Context, words: Words): string {
  return placeOf(context.names, words, words.documentId, 'zh-CN');
}

/** Words of the source as a choice. */
export function choiceOf(context: Context, words: Words): Choice {
  return { wording: wordingOf(context.names, words), words };
}

/** The text of a document, to look up what it does not have. */
export function textOf(context: Context, documentId: string): string {
  return context.library.passages
    .filter((passage) => passage.documentId === documentId)
    .map((passage) => passage.text)
    .join('\n');
}

/** 甲乙 and 甲乙丙, or two that share most of their characters: not to be taken for rivals. */
export function tooAlike(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  const [one, other] = [pairsOf(a), pairsOf(b)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return shared > Math.min(one.size, other.size) * 0.6;
}

const remembered = new Map<string, ReadonlySet<string>>();
const mostRemembered = 4000;

/** Pairs of neighbouring characters; kept for a while, because every rule is compared with every other. */
function pairsOf(text: string): ReadonlySet<string> {
  const known = remembered.get(text);
  if (known) return known;
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, pairs);
  return pairs;
}

/** The words in quotation marks, shortened where they are long; for reasons and rationales. */
export function inMarks(text: string): string {
  const short = text.length > 36 ? `${closed(text.slice(0, 34))}……` : text;
  return `“${short.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('\n', ' ')}”`;
}

const pairs = ['“”', '‘’', '（）', '()', '《》', '「」', '[]'] as const;

/** Without what begins in brackets or quotation marks and does not end. */
function closed(text: string): string {
  const cuts = pairs.flatMap(([open = '', close = '']) => {
    const opened = text.split(open).length - 1;
    const shut = text.split(close).length - 1;
    return opened > shut ? [text.lastIndexOf(open)] : [];
  });
  return cuts.length > 0 ? closed(text.slice(0, Math.min(...cuts))) : text;
}

/** The items in an order that the seed and their names give, not their place; quick for long lists. */
export function mixed<Item>(
  items: readonly Item[],
  seed: string,
  nameOf: (item: Item) => string,
): Item[] {
  return items
    .map((item) => ({ item, name: nameOf(item) }))
    .map(({ item, name }) => ({ item, name, mark: markOf(`${seed}\u241F${name}`) }))
    .sort((a, b) => a.mark - b.mark || compareText(a.name, b.name))
    .map(({ item }) => item);
}

/** 32 bits of a text: FNV-1a over its UTF-16 code units, stirred once more. */
function markOf(text: string): number {
  let mark = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193);
  mark = Math.imul(mark ^ (mark >>> 15), 0x2c1b3c6d);
  return (mark ^ (mark >>> 13)) >>> 0;
}
