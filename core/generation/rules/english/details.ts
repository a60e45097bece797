import type { Words } from '@/core/extraction';
import type { Context } from '../../context';
import { chanceOf } from '../../random';
import { part } from './times';

/** A word or two that decides what a rule says, with others of its sort that fit the same place. */
export interface Detail {
  readonly words: Words;
  readonly sort: string;
  readonly others: readonly string[];
}

interface Row {
  readonly sort: string;
  readonly items: readonly string[];
  /** What may stand before and after, to be sure of the sense. */
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Others only where the text has them too. */
  readonly needsText?: boolean;
}

const row = (sort: string, items: string, rest: Omit<Row, 'sort' | 'items'> = {}): Row => ({
  sort,
  items: items.split('|'),
  ...rest,
});
const noun = /^ \p{Ll}/u;
const noNoun =
  /^(?:[,.;]|$| (?:and|or|to|by|in|on|at|for|from|of|with|before|after|when|if|unless|which|that|who|until|as|is|are|must|shall|may|will|should|during|within)\b)/u;

const rows: readonly Row[] = [
  row('how often', 'daily|weekly|monthly|quarterly|annually', { after: noNoun }),
  row('how often', 'daily|weekly|monthly|quarterly|annual', {
    after: noun,
    before: /\b(?:a|an|the|its|their|all|any|of) $/u,
  }),
  row('how often', 'every day|every week|every month|every quarter|every year', { after: noNoun }),
  row('how often', 'each day|each week|each month|each term|each year', { after: noNoun }),
  row('how often', 'once a day|once a week|once a month|once a year|once a quarter', {
    after: noNoun,
  }),
  row('how often', 'twice a day|twice a week|twice a month|twice a year', { after: noNoun }),
  row('weekday', 'Mondays|Tuesdays|Wednesdays|Thursdays|Fridays|Saturdays|Sundays'),
  row('weekday', 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'),
  row(
    'month',
    'January|February|March|April|May|June|July|August|September|October|November|December',
    {
      before:
        /\b(?:in|by|of|before|after|until|on|from|since|the|each|every|\d{1,2}(?:st|nd|rd|th)?) $/u,
    },
  ),
  row('season', 'spring|summer|autumn|winter', { after: noNoun }),
  row('majority', 'simple majority|two-thirds majority|three-quarters majority|unanimous vote'),
  // What comes by mail or on a form is in writing, and nothing is orally.
  row('manner', 'in writing|orally|by telephone|in person', {
    before: /(?<!\b(?:be|is|are)) $/u,
    after:
      /^(?!.*\b(?:e?mail|post|letter|forms?|signed|cop(?:y|ies)|documents?)\b)(?:[,.;]|$| \p{Ll})/u,
  }),
  row('manner', 'by email|by post|by telephone|in person|by text message', {
    after:
      /^(?:[,.;]|$| (?:and|or|to|by|in|on|for|from|of|with|before|after|when|if|unless|until|is|are|must|shall|may|will|should|within)\b)/u,
  }),
  row('manner', 'by secret ballot|by a show of hands|by acclamation|by postal vote'),
  row('cost', 'free of charge|at half price|at cost price|at the full rate', { after: noNoun }),
  row('colour', 'red|yellow|green|blue|orange|purple', { after: noun }),
  row('place', 'indoors|outdoors|upstairs|underground', { after: noNoun }),
  row(
    'gear',
    'safety goggles|safety gloves|safety boots|hard hats|ear protection|face shields|lab coats|aprons|respirators',
    {
      before: /\b(?:wear|wears|wearing|with|use|and|without|remove) (?:\p{Ll}+ )?$/iu,
      after: /^(?! or\b| \()/u,
    },
  ),
  row('gear', 'goggles|gloves|boots|helmets|masks|aprons', {
    before:
      /\b(?:wear|wears|wearing|with|use|without|remove|and) (?:(?:safety|protective|heavy|rubber|disposable|insulated) )?$/iu,
    after: /^(?:[,.;]|$| (?:and|to|by|in|on|at|for|from|when|while|if|during)\b)/u,
  }),
  row('penalty', 'suspension|expulsion|disqualification|detention|probation', {
    before: /\b(?:in|to|of|including|or|by|for|from|immediate|permanent|temporary|and) $/u,
    after: noNoun,
  }),
  row(
    'paper',
    'report|plan|budget|proposal|receipt|permit|letter|contract|statement|certificate|licence|questionnaire|register|timetable|schedule|manual',
    {
      before:
        /\b(?:an?|the) (?:(?:written|valid|signed|detailed|monthly|annual|weekly|final|full|formal|medical) )?$/u,
      after: noNoun,
      needsText: true,
    },
  ),
  row(
    'group',
    'students|teachers|parents|visitors|employees|managers|volunteers|contractors|supervisors|guests|tenants|drivers|pupils|customers|lifeguards|neighbours|owners|patients|nurses',
    {
      before: /\b(?:to|by|with|from|of|for|the|all|other|inform|notify) $/u,
      after: noNoun,
      needsText: true,
    },
  ),
];

const finders = rows.map((one) => ({
  row: one,
  // Longer items first, so that "safety goggles" is not read as "goggles".
  pattern: new RegExp(
    `(?<![\\p{L}\\d’'-])(?:${one.items.toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\d’'-])`,
    'gu',
  ),
}));

/** The decisive details of a run of words from `from` on, the first of every place. */
export function detailsOf(context: Context, statement: Words, from: number): Detail[] {
  const { text } = statement;
  const found: Detail[] = [];
  const whole = wholeText(context, statement.documentId);
  for (const { row: one, pattern } of finders)
    for (const match of text.matchAll(pattern)) {
      const [word] = match;
      const end = match.index + word.length;
      if (statement.start + match.index < from) continue;
      if (one.before && !one.before.test(text.slice(0, match.index))) continue;
      if (one.after && !one.after.test(text.slice(end))) continue;
      if (one.needsText && isTitled(context, statement, word)) continue;
      if (
        /[\p{L}\d] (?:and|or) $|(?:[–-]|through|until|to) ?$/u.test(text.slice(0, match.index)) &&
        !/gear|group/u.test(one.sort)
      )
        continue;
      if (
        /^(?: (?:and|or|to|through)|,) \p{Lu}|^ ?[–-]/u.test(text.slice(end)) &&
        /month|weekday/u.test(one.sort)
      )
        continue;
      if (
        found.some(
          ({ words }) =>
            statement.start + match.index < words.end && words.start < statement.start + end,
        )
      )
        continue;
      const article = /\b(?:an?) $/u.test(text.slice(0, match.index));
      const vowel = /^[aeiou]/iu.test(word);
      const others = one.items.filter(
        (item) =>
          item !== word &&
          !text.includes(item) &&
          !item.includes(word) &&
          !word.includes(item) &&
          !isNoDay(item, text) &&
          !(item === 'by post' && /\bmail\b/u.test(text)) &&
          !(article && /^[aeiou]/iu.test(item) !== vowel) &&
          (!one.needsText || whole.includes(item)),
      );
      if (others.length < 2) continue;
      found.push({
        words: part(statement, match.index, end),
        sort: one.sort,
        others: others.toSorted(
          (a, b) => rankOf(context, whole, a, text) - rankOf(context, whole, b, text),
        ),
      });
    }
  return found.toSorted((a, b) => a.words.start - b.words.start);
}

/** "31 June": a date that no year has. */
function isNoDay(item: string, text: string): boolean {
  if (/^(?:April|June|September|November)$/u.test(item)) return /\b31(?:st)?\b/u.test(text);
  return item === 'February' && /\b(?:29|30|31)(?:th|st)?\b/u.test(text);
}

/** The pool of the pool rules stands in no doubt. */
function isTitled(context: Context, { documentId }: Words, word: string): boolean {
  const title = context.names.documents.get(documentId)?.title.text ?? '';
  return title.toLowerCase().includes(word.replace(/s$/u, ''));
}

/** What the text has elsewhere comes first. */
function rankOf(context: Context, whole: string, item: string, near: string): number {
  return (whole.includes(item) ? 0 : 1) + chanceOf(item, context.seed, near) * 0.9;
}

const texts = new WeakMap<Context, Map<string, string>>();

function wholeText(context: Context, documentId: string): string {
  const known = texts.get(context) ?? new Map<string, string>();
  texts.set(context, known);
  const whole =
    known.get(documentId) ??
    context.readables
      .filter(({ passage }) => passage.documentId === documentId)
      .map(({ text }) => text)
      .join('\n');
  known.set(documentId, whole);
  return whole;
}
