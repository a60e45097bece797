import type { Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { briefly, cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { ClozeDraft, Distractor } from '../../draft';
import { inLanguages, quoted } from '../../names';
import { type Line, lengthOf, openingOf, stretchesOf } from './english-prose';
import { excerpt, type IsAsked, passageParts, quotationsOf } from './excerpts';

/** A word that says how two statements hang together, with others that would say what is not so. */
interface Link {
  readonly pattern: RegExp;
  /** What it says of the two statements. */
  readonly en: string;
  readonly zh: string;
  /** In the same place and form, and of another sense. */
  readonly wrong: readonly string[];
}

const links: readonly Link[] = [
  {
    pattern: /^(?<link>However|Nevertheless|Nonetheless|By contrast|In contrast), /du,
    ...{ en: 'sets what follows against what stands before', zh: '表示转折' },
    wrong: ['As a result', 'For example', 'Similarly'],
  },
  {
    pattern: /^(?<link>Therefore|Consequently|As a result|Accordingly|Thus), /du,
    ...{ en: 'gives what follows as the result', zh: '表示结果' },
    wrong: ['However', 'For example', 'Similarly'],
  },
  {
    pattern: /^(?<link>For example|For instance), /du,
    ...{ en: 'gives a case of what stands before', zh: '表示举例' },
    wrong: ['However', 'As a result', 'Instead'],
  },
  {
    pattern: /^(?<link>Instead), /du,
    ...{ en: 'puts one thing in the place of another', zh: '表示取而代之' },
    wrong: ['As a result', 'For example', 'Similarly'],
  },
  {
    pattern: /^(?<link>Otherwise), /du,
    ...{ en: 'says what happens if that is not done', zh: '表示“否则”' },
    wrong: ['Therefore', 'For example', 'Similarly'],
  },
  {
    pattern:
      /(?<=\p{Ll}{2}, )(?<link>but)(?= (?:he|she|it|they|we|I|you|the|this|these|there|his|her|their|its|a|an|no|some|many|most)\b)/du,
    ...{ en: 'sets the two statements against each other', zh: '表示转折' },
    wrong: ['so', 'because', 'unless'],
  },
  {
    pattern: /(?<=\p{Ll}{2},? )(?<link>because)(?= (?!of\b)\p{L}+ \p{L}+)/du,
    ...{ en: 'gives the reason', zh: '表示原因' },
    wrong: ['although', 'unless', 'whereas'],
  },
  {
    pattern: /^(?<link>Although|Though)(?= )/du,
    ...{ en: 'admits what one would not expect beside the rest', zh: '表示让步' },
    wrong: ['Because', 'Unless', 'So that'],
  },
  {
    pattern:
      /(?<=\p{Ll}{2}, )(?<link>although)(?= (?:he|she|it|they|we|the|this|these|there|his|her|their|its|a|an|no|some|many|most)\b)/du,
    ...{ en: 'admits what one would not expect beside the rest', zh: '表示让步' },
    wrong: ['because', 'unless', 'so that'],
  },
  {
    pattern:
      /(?<=\p{Ll}{2},? )(?<link>unless)(?= (?:he|she|it|they|we|you|the|this|these|there|a|an|such)\b)/du,
    ...{ en: 'names the exception', zh: '表示除外的情形' },
    wrong: ['because', 'although', 'so that'],
  },
];

interface Place {
  readonly line: Line;
  readonly link: Link;
  readonly words: Words;
}

/** A passage without a word that joins its statements: what does the sense demand? */
export function findLink(context: Context, isAsked: IsAsked): ClozeDraft[] {
  return stretchesOf(context, isAsked).flatMap((run) => {
    const drafts: ClozeDraft[] = [];
    let free = 0;
    for (const [at, line] of run.entries()) {
      const place = placeIn(line);
      if (!place || at < free) continue;
      const shown = windowOf(run, at, free);
      const draft = shown && draftOf(context, place, shown);
      if (!shown || !draft) continue;
      drafts.push(draft);
      free = run.indexOf(line) + shown.length - shown.indexOf(line);
    }
    return drafts;
  });
}

function placeIn(line: Line): Place | null {
  const { words } = line;
  const length = lengthOf(words.text);
  if (length < 10 || length > 45 || /[“”"]|^(?:if|when)\b/iu.test(words.text)) return null;
  for (const link of links) {
    const place = link.pattern.exec(words.text)?.indices?.groups?.link;
    if (!place) continue;
    const [from, to] = place;
    const text = words.text.slice(from, to);
    return {
      line,
      link,
      words: { ...words, start: words.start + from, end: words.start + to, text },
    };
  }
  return null;
}

const longest = 90;

/** The sentence, those before it that it hangs on, and one after it. */
function windowOf(run: readonly Line[], at: number, free: number): Line[] | null {
  const line = run[at];
  if (!line) return null;
  let from = at;
  let length = lengthOf(line.words.text);
  while (from > free && from > at - 3) {
    const before = run[from - 1];
    const own = lengthOf(before?.words.text ?? '');
    if (!before || length + own > longest) break;
    from -= 1;
    length += own;
    if (at - from >= 1 && openingOf(before.words.text) === null && length > 35) break;
  }
  while (from < at && openingOf(run[from]?.words.text ?? '') !== null) from += 1;
  const next = run[at + 1];
  const to = next && length + lengthOf(next.words.text) <= longest ? at + 2 : at + 1;
  const shown = run.slice(from, to);
  return openingOf(shown[0]?.words.text ?? '') === null ? shown : null;
}

function draftOf(context: Context, place: Place, shown: readonly Line[]): ClozeDraft | null {
  const { names } = context;
  const { words, link, line } = place;
  const isInitial = words.start === line.words.start;
  // What a sentence hangs on has to be seen.
  if (isInitial && /^\p{L}+(?: \p{L}+)*,/u.test(line.words.text) && shown[0] === line) return null;
  const wrong = link.wrong.filter((other) => other.toLowerCase() !== words.text.toLowerCase());
  const sentences = shown.map((one) => one.words);
  const quotations = quotationsOf(context, sentences);
  const [first] = quotations;
  if (!first || wrong.some((other) => shown.some((one) => one.words.text.includes(` ${other} `))))
    return null;
  const document = words.documentId;
  return {
    kind: 'cloze',
    rule: 'link-gap',
    variant: `${words.text} ${line.words.text.slice(0, 30)}`,
    fact: excerpt(first, sentences),
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      return language === 'en'
        ? `Choose the linking word that the sense of this passage of ${source} demands.`
        : `请根据上下文，选出${source}的这段话里应填的连接词。`;
    }),
    rationale: inLanguages((language) => {
      const at = placeOf(names, words, document, language);
      return language === 'en'
        ? `${quoted(words.text)} ${link.en} ${at}.`
        : `${briefly(names, document, language)}此处用${quoted(words.text)}${link.zh}${at}。`;
    }),
    language: 'en',
    parts: passageParts(names, quotations, [words]),
    distractors: wrong.map(
      (text): Distractor => ({
        wording: { text, language: 'en' },
        words: null,
        distance: 1,
        reason: inLanguages((language) =>
          language === 'en'
            ? `The two statements don’t hang together in this way: ${quoted(words.text)} ${link.en}.`
            : `前后两层意思不是这种关系：此处${link.zh}，原文用${quoted(words.text)}。`,
        ),
      }),
    ),
    evidence: proofs(quotations, []),
    concepts: [],
    level: 'understand',
    salience: 0.45,
  };
}
