import type { Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { Distractor, MatchDraft, SingleDraft } from '../../draft';
import { inLanguages } from '../../names';
import { chanceOf } from '../../random';
import { invert } from './ask';
import {
  type Clause,
  clausesOf,
  doesOf,
  isRenamed,
  sharedContent,
  verbOf,
  wordsIn,
} from './clauses';
import { part } from './times';

interface Reason {
  readonly clause: Clause;
  /** "because the water is warmer", "to keep the pressure low". */
  readonly words: Words;
  readonly sort: 'because' | 'purpose' | 'means';
}

const lead =
  /(?<=\p{L},? )(?<because>because(?: of)? |due to |owing to |thanks to |as a result of |since (?=(?:the|an?|its|their|it|they|\p{Ll}+s) ))|(?<=\p{L},? )(?<purpose>so that |in order to |in order that )|(?<=\p{L},? )(?<means>by (?=\p{Ll}+ing ))/u;

function reasonOf(clause: Clause): Reason | null {
  const { predicate } = clause;
  const found = lead.exec(predicate.text);
  if (!found || clause.negated) return null;
  const words = part(predicate, found.index, predicate.text.length);
  const size = wordsIn(words.text);
  if (size < 4 || size > 26 || /[();:]|—/u.test(words.text)) return null;
  if (
    /\b(?:partly|mainly|not|only|just|simply|perhaps|possibly|and|or) $/u.test(
      predicate.text.slice(0, found.index),
    )
  )
    return null;
  const groups = found.groups ?? {};
  return { clause, words, sort: groups.because ? 'because' : groups.purpose ? 'purpose' : 'means' };
}

function reasonsOf(context: Context): Reason[] {
  return clausesOf(context).flatMap((clause) =>
    isRenamed(clause) ? [] : (reasonOf(clause) ?? []),
  );
}

const asks = { because: 'why', purpose: 'for what purpose', means: 'how' } as const;
const leans = /\b(?:it|they|them|this|these|those|he|she)\b/iu;

/** Why, for what purpose, how? The other choices are reasons, purposes and means of other things. */
export function askForReason(context: Context): SingleDraft[] {
  const all = reasonsOf(context);
  return all.flatMap((reason): SingleDraft[] => {
    const { clause, words, sort } = reason;
    // The comma before "so that" goes with it.
    const from = clause.predicate.text
      .slice(0, words.start - clause.predicate.start)
      .replace(/,? $/u, '').length;
    const inverted = invert(clause, part(clause.predicate, from, clause.predicate.text.length));
    if (inverted === null || wordsIn(inverted) < 4) return [];
    const own = firstOf(words.text);
    const others = all
      .filter(
        (other) =>
          other !== reason &&
          other.sort === sort &&
          other.words.documentId === words.documentId &&
          (sort !== 'because' || isClausal(other.words.text) === isClausal(words.text)) &&
          !leans.test(other.words.text) &&
          sharedContent(other.words.text, words.text) < 0.5 &&
          sharedContent(other.clause.core.text, clause.core.text) < 0.6 &&
          wordsIn(other.words.text) <= wordsIn(words.text) * 2 + 2 &&
          wordsIn(words.text) <= wordsIn(other.words.text) * 2 + 2,
      )
      .map((other) => ({
        other,
        rank:
          Number(firstOf(other.words.text) !== own) +
          Math.min(3, Math.abs(other.clause.position - clause.position) / 12),
        chance: chanceOf(other.words.text, context.seed, clause.key),
      }))
      .sort((a, b) => a.rank - b.rank || a.chance - b.chance)
      .slice(0, 3)
      .map(({ other }) => other);
    if (others.length < 2) return [];
    const { names } = context;
    const document = words.documentId;
    return [
      {
        kind: 'single-choice',
        rule: 'reason-choice',
        variant: '',
        fact: clause,
        stem: { en: `According to ${cite(names, document, 'en')}, ${asks[sort]} ${inverted}?` },
        rationale: {
          en: `The text says: “${clause.core.text}” ${placeOf(names, clause.proof, document, 'en')}.`,
        },
        key: { wording: { text: words.text, language: 'en' }, words },
        distractors: others.map(
          (other): Distractor => ({
            wording: { text: other.words.text, language: 'en' },
            words: other.words,
            distance: 2,
            reason: {
              en: `The text gives this for something else: “${other.clause.core.text}” ${placeOf(names, other.clause.proof, document, 'en')}.`,
            },
          }),
        ),
        arrangement: 'mixed',
        evidence: proofs(
          [clause.proof],
          others.map((other) => other.clause.proof),
        ),
        concepts: [],
        level: 'understand',
        salience: 0.95,
      },
    ];
  });
}

function firstOf(text: string): string {
  return text.split(' ')[0] ?? '';
}

function isClausal(text: string): boolean {
  return /^(?:because (?!of)|since )/u.test(text);
}

/** What happens, and why: three or four at a time. */
export function matchReasons(context: Context): MatchDraft[] {
  const groups: Reason[][] = [];
  for (const reason of reasonsOf(context)) {
    if (leans.test(reason.words.text) || reason.sort === 'means') continue;
    const effect = effectOf(reason);
    if (wordsIn(effect.text) < 4 || wordsIn(effect.text) > 20) continue;
    const fits = (other: Reason): boolean =>
      other.words.documentId === reason.words.documentId &&
      other.sort === reason.sort &&
      sharedContent(other.clause.core.text, reason.clause.core.text) < 0.4;
    const open = groups.find((group) => group.length < 4 && group.every(fits));
    if (open) open.push(reason);
    else groups.push([reason]);
  }
  return groups.flatMap((group): MatchDraft[] => {
    const [first] = group;
    if (!first || group.length < 3) return [];
    const { names } = context;
    const document = first.words.documentId;
    return [
      {
        kind: 'match',
        rule: 'reason-match',
        variant: '',
        fact: first.clause,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          return language === 'en'
            ? `Match each fact with the ${first.sort === 'because' ? 'reason' : 'purpose'} that ${source} ${verbOf(names, document, 'give')}.`
            : `请把每个事实与${source}所说的原因或目的配对。`;
        }),
        rationale: inLanguages((language) => {
          const places = group.map(({ clause }) =>
            placeOf(names, clause.proof, document, language),
          );
          return language === 'en'
            ? `The text ${doesOf(names, document) === 'do' ? 'give' : 'gives'} one for each ${[...new Set(places)].join(', ')}.`
            : `原文对每一项都作了说明${[...new Set(places)].join('、')}。`;
        }),
        pairs: group.map((reason) => ({
          left: {
            wording: { text: `${effectOf(reason).text} …`, language: 'en' },
            words: effectOf(reason),
          },
          right: {
            wording: { text: reason.words.text, language: 'en' },
            words: reason.words,
            reason: {
              en: `The text says: “${reason.clause.core.text}”`,
              'zh-CN': `原文写的是：“${reason.clause.core.text}”`,
            },
          },
        })),
        extras: [],
        arrangement: 'mixed',
        evidence: proofs(
          group.map(({ clause }) => clause.proof),
          [],
        ),
        concepts: [],
        level: 'understand',
        salience: 0.9,
      },
    ];
  });
}

function effectOf({ clause, words }: Reason): Words {
  const text = clause.core.text.slice(0, words.start - clause.core.start).replace(/[,\s]+$/u, '');
  return part(clause.core, 0, text.length);
}
