import { type Words, wordsAt } from '@/core/extraction';
import { splitSentences, stemWord } from '@/core/text';
import type { Context } from '../../context';
import type { IsAsked } from './excerpts';

/** A sentence of an English document, beside the one before it in its passage. */
export interface Line {
  readonly words: Words;
  /** Its words of weight, without endings. */
  readonly content: ReadonlySet<string>;
  readonly before: Line | null;
}

interface View {
  readonly lines: readonly Line[];
  /** What many passages or the title have: what the whole document is about. */
  readonly topics: ReadonlySet<string>;
}

const known = new WeakMap<Context, ReadonlyMap<string, View>>();

/** The sentences of an English document and what it is about. */
export function viewOf(context: Context, documentId: string): View {
  const views = known.get(context) ?? readViews(context);
  known.set(context, views);
  return views.get(documentId) ?? { lines: [], topics: new Set() };
}

function readViews(context: Context): ReadonlyMap<string, View> {
  const lines = new Map<string, Line[]>();
  let before: Line | null = null;
  for (const readable of context.readables) {
    const { language, documentId, id } = readable.passage;
    const own = lines.get(documentId) ?? [];
    lines.set(documentId, own);
    // A heading or a line of its own between two passages parts what they say.
    const section = readable.document.sections.find(({ passageIds }) => passageIds.includes(id));
    const opens = section?.passageIds[0] === id || readable.passage.before.length > 0;
    if (opens || before?.words.documentId !== documentId) before = null;
    if (language !== 'en') continue;
    for (const { start, end } of splitSentences(readable.text)) {
      const words = wordsAt(readable, start, end);
      // A line of its own within a passage is an item of a list.
      const isItem = /\n\s*$/u.test(readable.text.slice(0, start));
      const line: Line = { words, content: contentOf(words.text), before: isItem ? null : before };
      own.push(line);
      before = line;
    }
  }
  return new Map(
    [...lines].map(([documentId, own]) => {
      const title = contentOf(context.names.documents.get(documentId)?.title.text ?? '');
      return [documentId, { lines: own, topics: topicsOf(own, title) }];
    }),
  );
}

/**
 * Runs of prose that no question is proved by: consecutive sentences under one heading, also of
 * passages that follow one another.
 */
export function stretchesOf(context: Context, isAsked: IsAsked): Line[][] {
  const documents = context.library.documents.map(({ id }) => viewOf(context, id).lines);
  return documents.flatMap((lines) => {
    const runs: Line[][] = [[]];
    for (const line of lines) {
      const isOpen = isProse(line.words) && !isAsked(line.words);
      if (!isOpen) runs.push([]);
      else if (runs.at(-1)?.at(-1) === line.before) runs.at(-1)?.push(line);
      else runs.push([line]);
    }
    return runs.filter((run) => run.length > 0);
  });
}

function topicsOf(lines: readonly Line[], title: ReadonlySet<string>): ReadonlySet<string> {
  const passages = new Map<string, Set<string>>();
  for (const { content, words } of lines)
    for (const word of content)
      passages.set(word, (passages.get(word) ?? new Set()).add(words.passageId));
  const places = new Set(lines.map(({ words }) => words.passageId)).size;
  const least = Math.max(4, places * topicShare);
  const frequent = [...passages].filter(([, ids]) => ids.size >= least).map(([word]) => word);
  return new Set([...title, ...frequent]);
}

/** The share of all passages that a word of the whole document stands in. */
const topicShare = 0.15;

/** The words of weight in a text, without endings. */
function contentOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z][a-z’'-]{3,}/gu) ?? [];
  return new Set(
    words
      .map((word) => word.replace(/['’]s?$/u, ''))
      .filter((word) => word.length > 3 && !grammar.has(word))
      .map(stemWord),
  );
}

/** Words that any text has: that two sentences share them says nothing. */
const grammar: ReadonlySet<string> = new Set(
  'able about above according across actually after again against almost along already also although always amid among another anyone anything around away back became because become been before began begin being below best better between beyond both bring brought call called came cannot come could days despite different does doing done down during each either else enough even ever every everyone everything example find first five following found four from full gave general give given goes going good great hand hard have having help here high himself herself however include including inside instead into itself just keep kept kind knew know known large last later least left less like little long look looked made main make makes making many matter might more most much must myself near need needs never next nine nothing number often once only onto other others otherwise ought over part parts perhaps place point possible quite rather really said same says second seem seemed seen self set several shall should show side simply since small some someone something sometimes soon still such sure take taken taking tell than that their them themselves then there therefore these they thing things think this those though thought three through thus till time times together told took toward towards turn under unless unlike until upon used using various very want wanted ways well went were what whatever when where whether which while whole whom whose will with within without work would year years your yourself'.split(
    ' ',
  ),
);

/** The length of a text in words. */
export function lengthOf(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}.,’'-]*/gu)?.length ?? 0;
}

/** A whole sentence of prose: no heading, no item of a list, no line of a table, nothing left open. */
export function isProse({ text, noted }: Words): boolean {
  const count = (marks: RegExp): number => text.match(marks)?.length ?? 0;
  return (
    !noted &&
    /^[“"‘']?\p{Lu}/u.test(text) &&
    /[.!?][”"’')]?$/u.test(text) &&
    !/[\p{Script=Han}\uE000|•·*#<>{}[\]=_\n\t]|https?:|www\.|\.\.\.|…/u.test(text) &&
    !/\b(?:fig(?:ure)?|table|chapter|page|photo|image)s?\.? ?\d|\((?:see|pictured|above|left|right)\b|\b(?:click|subscribe|sign up|log in|read more|e-?mail)\b/iu.test(
      text,
    ) &&
    !/\b(?:today|yesterday|tomorrow|this year|last year|recently|the figure|see .* (?:above|below))\b/iu.test(
      text,
    ) &&
    // Rows of a table that were joined have hardly any words of grammar.
    count(
      /\b(?:the|an?|of|to|in|on|and|or|is|are|was|were|be|by|for|with|that|it|as|at|from|he|she|they|his|her|their|its|you|your|we|our|must|may|shall|will|not|has|have|had)\b/giu,
    ) *
      6 >=
      lengthOf(text) &&
    count(/\d+/gu) * 5 <= lengthOf(text) + 5 &&
    !/^[(\d]|^[A-Z]\.|\([a-z\d]{1,3}\)/u.test(text) &&
    count(/\(/gu) === count(/\)/gu) &&
    count(/"/gu) % 2 === 0 &&
    count(/“/gu) === count(/”/gu) &&
    count(/\p{Lu}{3,}/gu) < 4 &&
    count(/[;:]/gu) < 3
  );
}

/** How a sentence begins where it leans on the one before. */
export type Opening = 'pronoun' | 'link' | 'pointer' | null;

const pronoun = /^(?:he|she|it|they|his|her|its|their)\b/iu;
const link =
  /^(?:however|therefore|thus|hence|consequently|as a result|for (?:example|instance)|in addition|moreover|furthermore|additionally|instead|nevertheless|nonetheless|still|but|yet|so|then|also|otherwise|similarly|likewise|in (?:contrast|fact|turn|other words|this (?:case|way))|by contrast|on the other hand|meanwhile|after (?:that|this)|afterwards|finally|later|soon|at (?:first|last)|even so|indeed|accordingly|again|too)\b/iu;
const pointer =
  /^(?:this|these|that|those|such|both|another|others|the (?:latter|former|same|other))\b/iu;

export function openingOf(text: string): Opening {
  const bare = text.replace(/^[“"‘'(]+/u, '');
  if (pronoun.test(bare)) return 'pronoun';
  if (link.test(bare)) return 'link';
  return pointer.test(bare) ? 'pointer' : null;
}

/** What a sentence takes up of the one before it: the words that point, and the stem that both have. */
export interface Tie {
  readonly text: string;
  readonly stem: string;
  /** "this framework", "the framework": the word is known. */
  readonly pointed: boolean;
}

const pointed =
  /\b(?:this|these|those|that|such(?: an?)?|the|said|both|its|their|his|her) (?:\p{Ll}+ )?(?<noun>\p{L}[\p{L}’'-]{3,})/giu;

/** What a sentence takes up of another, the pointed first; words that all of the document has don't tie. */
export function tiesOf(line: Line, to: Line, topics: ReadonlySet<string>): Tie[] {
  const ties: Tie[] = [];
  for (const match of line.words.text.matchAll(pointed)) {
    const [stem] = contentOf(match.groups?.noun ?? '');
    if (stem !== undefined && to.content.has(stem) && !topics.has(stem))
      ties.push({ text: match[0], stem, pointed: true });
  }
  for (const stem of line.content)
    if (to.content.has(stem) && !topics.has(stem) && !ties.some((tie) => tie.stem === stem))
      ties.push({ text: wordOf(line.words.text, stem), stem, pointed: false });
  return ties;
}

/** The word of a text that has this stem. */
export function wordOf(text: string, stem: string): string {
  const words = text.match(/[\p{L}][\p{L}’'-]{3,}/gu) ?? [];
  return (words.find((word) => contentOf(word).has(stem)) ?? stem).replace(/['’]s?$/u, '');
}

/** The stems that two sets have in common. */
export function common(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((stem) => b.has(stem));
}
