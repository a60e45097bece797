import type { Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { ClozeDraft, Distractor, NumericDraft } from '../../draft';
import { inLanguages } from '../../names';
import { chanceOf } from '../../random';
import { changeFigure, numberOf } from './changed-number';
import { verbOf, wordsIn } from './clauses';
import { wayOf } from './norm-bounds';
import { invertNorm, type Norm, normsByDocument, quotedReason, rulesByDocument } from './norms';
import { isOccasion } from './opposites';
import { part } from './times';

interface Limit {
  readonly norm: Norm;
  /** "48 hours", "seventy-two (72) hours", "two-thirds". */
  readonly words: Words;
  /** What can stand for one another: times, shares, money, and counts of one noun. */
  readonly sort: string;
}

const number =
  '(?:[£$€]\\d[\\d,.]*|\\d[\\d,]*(?:\\.\\d+)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty-five|forty|fifty|sixty|seventy|seventy-two|ninety)(?: \\(\\d+\\))?)';
const time =
  '(?:calendar |business |working |school |consecutive |full |academic )?(?:minutes?|hours?|days?|weeks?|months?|years?)';
const pattern = new RegExp(
  `(?<![\\p{L}\\d.,/§-])(?:(?<age>\\d+ years old|\\d+ years of age)|(?<measure>\\d+(?:\\.\\d+)? ?(?:cm|mm|m|km|kg|g|litres?|liters?|metres?|meters?|feet|ft|inches|miles|mph|km/h|pounds|degrees|decibels|dB|°[CF]|kilograms?|kilometres?))|(?<time>${number}[ -]${time})|(?<share>(?:two-thirds|three-quarters|three-fourths|one-third|one-half|\\d+(?:\\.\\d+)? ?(?:%|percent|per cent)))|(?<money>[£$€]\\d[\\d,.]*\\d)|(?<count>${number}(?= (?:\\p{L}+ )?\\p{Ll}{3,}s\\b)))(?![\\p{L}\\d])(?!\\.\\d)`,
  'giu',
);

function limitsOf(norm: Norm): Limit[] {
  const { statement } = norm;
  return [...statement.text.matchAll(pattern)].flatMap((match): Limit[] => {
    const words = part(statement, match.index, match.index + match[0].length);
    const before = statement.text.slice(0, match.index);
    const groups = match.groups ?? {};
    // "10 feet (3 m)" says it twice.
    if (/\($/u.test(before) || /^ \(\d/u.test(statement.text.slice(match.index + match[0].length)))
      return [];
    if (
      /(?:section|sections|article|articles|chapter|bylaw|rule|clause|part|paragraph|page|form|no\.|grade|year|and|or|[–-]) ?$/iu.test(
        before,
      )
    )
      return [];
    if (
      /^ (?:thirds|quarters|fourths|fifths)\b/u.test(
        statement.text.slice(match.index + match[0].length),
      )
    )
      return [];
    // "five dollars ($5.00)" says it twice.
    if (/^ \p{L}+ \([£$€]?\d/u.test(statement.text.slice(match.index + match[0].length))) return [];
    if (
      /^(?:one|1)[ -](?:day|year|time|month|week|hour|minute)/iu.test(match[0]) ||
      /\bone$/iu.test(match[0])
    )
      return [];
    const noun = groups.count
      ? (/^ (?:\p{L}+ )?(?<noun>\p{Ll}{3,}s)\b/u.exec(
          statement.text.slice(match.index + match[0].length),
        )?.groups?.noun ?? '')
      : '';
    const sort = groups.age
      ? 'age'
      : groups.measure
        ? `measure ${/\p{L}+|°\p{L}/u.exec(groups.measure)?.[0] ?? ''}`
        : groups.time
          ? 'time'
          : groups.share
            ? 'share'
            : groups.money
              ? 'money'
              : `count ${noun}`;
    return [{ norm, words, sort }];
  });
}

/** The limits of a rule as blanks; the other words are limits of other rules, or near this one. */
export function blankLimits(context: Context): ClozeDraft[] {
  return rulesByDocument(context).flatMap((norms) => {
    const all = norms.flatMap(limitsOf);
    return norms.flatMap((norm): ClozeDraft[] => {
      const { statement } = norm;
      if (/^(?:you|this)\b/iu.test(norm.name) || wordsIn(statement.text) > 45) return [];
      const own = limitsOf(norm);
      const limits = own.filter(
        ({ words, sort }, index) =>
          index < 2 &&
          sort === own[0]?.sort &&
          own.every((other) => other.words === words || other.words.text !== words.text),
      );
      const [first] = limits;
      if (!first) return [];
      const parts: ClozeDraft['parts'][number][] = [];
      let at = 0;
      for (const { words } of limits) {
        parts.push(statement.text.slice(at, words.start - statement.start));
        parts.push({ blank: words, wording: { text: words.text, language: 'en' } });
        at = words.end - statement.start;
      }
      parts.push(`${statement.text.slice(at)}.`);
      const distractors = wrongLimits(context, first, own, all)
        .filter(
          ({ wording }) =>
            !statement.text.includes(wording.text) &&
            !isNoMajority(wording.text, statement.text.slice(first.words.end - statement.start)),
        )
        .slice(0, 3);
      if (distractors.length < 2) return [];
      return [
        {
          kind: 'cloze',
          rule: 'norm-limit-cloze',
          variant: '',
          fact: norm,
          language: 'en',
          stem: inLanguages((language) => {
            const source = cite(context.names, statement.documentId, language);
            return language === 'en'
              ? `Complete the rule with the ${limits.length > 1 ? 'limits' : 'limit'} that ${source} ${verbOf(context.names, statement.documentId, 'set')}.`
              : `请用${source}规定的限度把这条规定补充完整。`;
          }),
          rationale: quotedReason(context, norm),
          parts,
          distractors,
          concepts: [],
          evidence: proofs(
            [norm.proof],
            distractors.flatMap(({ words }) => words ?? []),
          ),
          level: 'understand',
          salience: 0.9,
        },
      ];
    });
  });
}

/** Limits of the same sort from other rules, then figures near the right one. */
function wrongLimits(
  context: Context,
  limit: Limit,
  own: readonly Limit[],
  all: readonly Limit[],
): Distractor[] {
  const seen = new Set(own.map(({ words }) => words.text.toLowerCase()));
  const found: Distractor[] = [];
  const style = styleOf(limit.words.text);
  const others = all
    .filter(
      ({ norm, sort, words }) =>
        norm !== limit.norm &&
        sort === limit.sort &&
        styleOf(words.text) === style &&
        areNear(words.text, limit.words.text),
    )
    .sort(
      (a, b) =>
        chanceOf(a.words.text, context.seed, limit.norm.key) -
        chanceOf(b.words.text, context.seed, limit.norm.key),
    );
  for (const { words, norm } of others) {
    if (seen.has(words.text.toLowerCase()) || found.length === 2) continue;
    seen.add(words.text.toLowerCase());
    found.push({
      wording: { text: words.text, language: 'en' },
      words,
      distance: 2,
      reason: quotedReason(context, norm),
    });
  }
  for (let turn = 0; turn < 14 && found.length < 3; turn++) {
    const text = otherFigure(
      limit.words.text,
      chanceOf(String(turn), context.seed, limit.norm.key),
    );
    if (text === null || seen.has(text.toLowerCase())) continue;
    seen.add(text.toLowerCase());
    found.push({
      wording: { text, language: 'en' },
      words: null,
      distance: 1,
      reason: quotedReason(context, limit.norm),
    });
  }
  return found;
}

function styleOf(text: string): string {
  return `${/^\d/u.test(text)}${/\(\d/u.test(text)}${/-\p{L}+s?$/u.test(text) && /^\d/u.test(text)}${/ old$/u.test(text)}${/ of age$/u.test(text)}`;
}

/** "6%" is no rival of "70%", which nobody would take for it. */
function areNear(one: string, other: string): boolean {
  const [a = 0, b = 0] = [one, other].map((text) =>
    Number(/\d[\d,]*(?:\.\d+)?/u.exec(text)?.[0]?.replaceAll(',', '') ?? 0),
  );
  return a <= b * 4 && b <= a * 4;
}

/** "a one-third majority": no majority is less than a half. */
function isNoMajority(text: string, after: string): boolean {
  return /^one-(?:third|half)$/u.test(text) && /^ majority/u.test(after);
}

/** Periods that people set. */
const usual: Readonly<Record<string, readonly number[]>> = {
  minute: [5, 10, 15, 20, 30, 40, 45, 60, 90, 120],
  hour: [2, 3, 4, 6, 8, 12, 24, 36, 48, 72, 96],
  day: [2, 3, 5, 7, 10, 14, 15, 20, 21, 28, 30, 45, 60, 90, 120, 180],
  week: [2, 3, 4, 6, 8, 10, 12, 16, 26],
  month: [2, 3, 4, 6, 9, 12, 18, 24, 36],
  year: [2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 16, 18, 20, 21, 25],
};
const shares = ['one-third', 'one-half', 'two-thirds', 'three-quarters'];

/** Another figure in the same style: "48 hours" becomes "24 hours", "two-thirds" "one-half". */
function otherFigure(text: string, chance: number): string | null {
  if (/^two thirds/u.test(text) || (/\bthirds?\b/u.test(text) && !text.includes('-'))) return null;
  const share = shares.indexOf(text.toLowerCase());
  if (share >= 0) return shares[(share + 1 + Math.floor(chance * 3)) % 4] ?? null;
  if (/\(\d/u.test(text)) return null;
  const typical =
    /^(?<figure>\d+)(?<rest> (?:\p{L}+ )?(?<unit>minute|hour|day|week|month|year)s)$/u.exec(
      text,
    )?.groups;
  if (typical?.figure) {
    const row = usual[typical.unit ?? ''] ?? [];
    const at = row.indexOf(Number(typical.figure));
    const beside = at < 0 ? [] : [-2, 2, -1, 1, 3, -3].flatMap((step) => row[at + step] ?? []);
    const fresh = beside[Math.floor(chance * beside.length)];
    if (fresh !== undefined) return `${fresh}${typical.rest}`;
  }
  const value = Number(/\d[\d,]*(?:\.\d+)?/u.exec(text)?.[0]?.replaceAll(',', '') ?? Number.NaN);
  if (value < 2 && text.includes('.')) return null;
  const fresh = changeFigure(text, Number.isNaN(value) ? 5 : value, chance);
  // "one day" has no plural form to stand beside.
  return fresh !== null && /s$/u.test(fresh) === /s$/u.test(text) && !/\bone\b/u.test(fresh)
    ? fresh
    : null;
}

/** "at least" against "at most": what is least and what is most. */
const turns: readonly (readonly [RegExp, string])[] = [
  [/\bat least\b(?! an? )/u, 'at most'],
  [/\bat most\b/u, 'at least'],
  [/\bno more than\b/u, 'no fewer than'],
  [/\bnot more than\b/u, 'not less than'],
  [/\bno (?:less|fewer) than\b/u, 'no more than'],
  [/\bnot less than\b/u, 'not more than'],
  [/\bno later than\b/u, 'no earlier than'],
  [/\bnot later than\b/u, 'not earlier than'],
  [/\bup to\b(?= \d)/u, 'at least'],
  [/\bsimple majority\b/u, 'two-thirds majority'],
  [/\bwith or without\b/u, 'only with'],
  [/\bwith the (?:prior )?(?:approval|consent) of\b/u, 'without the approval of'],
  [
    /(?<!\b(?:be|is|are) )in writing\b(?!.*\b(?:forms?|signed|cop(?:y|ies)|documents?)\b)/u,
    'orally',
  ],
  [/(?<!(?:thirds|quarters|fourths) )\bmajority vote\b/u, 'unanimous vote'],
];

/** The rule with another limit, without its end mark, or null where it has none. */
export function changedLimit(context: Context, norm: Norm): string | null {
  return refigured(context, norm) ?? turned(norm.statement.text);
}

function turned(text: string): string | null {
  if (/\b(?:unless|if) at (?:least|most)\b/u.test(text)) return null;
  if (/\b(?:but|and) (?:no more|not more|at most|at least)\b/u.test(text)) return null;
  // "may visit at least 3 times", "must be at most 14 years of age": sense tells.
  if (/\b(?:may|can) (?:\p{L}+ )*up to\b|\d (?:years? old|years? of age)\b/u.test(text))
    return null;
  const prior = /\bprior to\b/u.exec(text);
  if (prior && isOccasion(text.slice(prior.index + prior[0].length)))
    return text.replace(prior[0], 'after');
  const turn = turns.find(([from]) => from.test(text));
  return turn ? text.replace(turn[0], turn[1]) : null;
}

function refigured(context: Context, norm: Norm): string | null {
  const { statement } = norm;
  const own = limitsOf(norm);
  const [limit] = own;
  // "three (3)" and "(3m)" say the figure twice.
  if (!limit || /\(\d/u.test(statement.text)) return null;
  const at = limit.words.start - statement.start;
  const way = wayOf(norm, statement.text.slice(0, at));
  if (way === null) return null;
  const value = figureIn(limit.words.text);
  const fresh = [0, 1, 2, 3, 4, 5, 6, 7]
    .map((turn) => otherFigure(limit.words.text, chanceOf(`limit ${turn}`, context.seed, norm.key)))
    .find(
      (one) =>
        one !== null &&
        !statement.text.includes(one) &&
        (way === 'any' || (way === 'more' ? figureIn(one) > value : figureIn(one) < value)),
    );
  if (!fresh) return null;
  if (isNoMajority(fresh, statement.text.slice(at + limit.words.text.length))) return null;
  return statement.text.slice(0, at) + fresh + statement.text.slice(at + limit.words.text.length);
}

function figureIn(text: string): number {
  const share = shares.indexOf(text.toLowerCase());
  if (share >= 0) return share;
  const digits = /\d[\d,]*(?:\.\d+)?/u.exec(text)?.[0];
  if (digits) return Number(digits.replaceAll(',', ''));
  return numberOf(text.toLowerCase().split(/[ -]/u)[0] ?? '');
}

const asked =
  /(?<lead>^| )(?<preposition>within|at least|at most|no later than|not later than|no more than|not more than|up to|for(?: a period of)?)(?: a (?:maximum|minimum) of)? (?<figure>\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|sixty|ninety)(?: \(\d+\))? (?<unit>(?:calendar |business |working |school |consecutive )?(?:minutes|hours|days|weeks|months|years))(?<of> (?:of|after|before|prior to|from|in advance of|following) [^,;]{3,80})?(?=,|$)/iu;

/** Within how many days, at least how many hours before? To be answered with a number. */
export function askForLimit(context: Context): NumericDraft[] {
  return normsByDocument(context).flatMap((norms) =>
    norms.flatMap((norm): NumericDraft[] => {
      const question = limitQuestion(norm);
      if (question === null) return [];
      const { names } = context;
      const document = norm.statement.documentId;
      return [
        {
          kind: 'numeric',
          rule: 'norm-limit-number',
          variant: '',
          fact: norm,
          stem: { en: `According to ${cite(names, document, 'en')}, ${question.text}?` },
          rationale: quotedReason(context, norm),
          value: question.value,
          tolerance: 0,
          unit: { en: question.unit },
          operation: null,
          concepts: [],
          level: 'understand',
          salience: 0.85,
          evidence: proofs([norm.proof], []),
        },
      ];
    }),
  );
}

function limitQuestion(norm: Norm): { text: string; value: number; unit: string } | null {
  if (norm.opensCase || /^(?:they|it)$/u.test(norm.name) || norm.force === 'forbidden') return null;
  const inOpening = norm.opening ? asked.exec(norm.opening.text) : null;
  const match = inOpening ?? (norm.opening ? null : asked.exec(norm.task.text));
  const groups = match?.groups;
  if (!match || !groups?.figure || !groups.unit) return null;
  if (inOpening && inOpening[0].length !== norm.opening?.text.length) return null;
  const cut = inOpening
    ? norm.task.text
    : `${norm.task.text.slice(0, match.index)} ${norm.task.text.slice(match.index + match[0].length)}`
        .replace(/, ?(?=,| |$)/gu, '')
        .replace(/,\s/u, ' ')
        .replace(/\s+/gu, ' ')
        .trim();
  const value = /^\d/u.test(groups.figure)
    ? Number(groups.figure)
    : numberOf(groups.figure.toLowerCase());
  if (wordsIn(groups.of ?? '') > 8 || /\b(?:which|that|who|whom)\b/u.test(`${groups.of} ${cut}`))
    return null;
  if (wordsIn(cut) < 2 || Number.isNaN(value)) return null;
  if (
    /\b(?:it|its|they|them|their|his|her|not|never)\b/iu.test(
      `${cut} ${groups.of ?? ''} ${norm.name}`,
    )
  )
    return null;
  // A second limit in the same rule would leave open which is meant.
  if (limitsOf(norm).filter(({ sort }) => sort === 'time').length !== 1) return null;
  const preposition = (groups.preposition ?? '').toLowerCase();
  return {
    text: `${preposition} how many ${groups.unit}${groups.of ?? ''} ${invertNorm(norm, cut)}`,
    value,
    unit: groups.unit,
  };
}
