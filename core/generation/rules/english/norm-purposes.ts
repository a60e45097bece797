import type { Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { capitalise, cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { Distractor, MatchDraft, SingleDraft } from '../../draft';
import { inLanguages } from '../../names';
import { doesOf, sharedContent, verbOf, wordsIn } from './clauses';
import { byClue, leadOf, type Norm, quotedReason, rulesByDocument } from './norms';
import { part } from './times';

/** A rule with what it is for, which ends it. */
interface Purpose {
  readonly norm: Norm;
  /** "wear safety goggles". */
  readonly task: Words;
  /** "to protect the eyes from splashes". */
  readonly words: Words;
}

const lead =
  /,? (?<purpose>(?:in order to|so as to|so that|for the purpose of|to (?:protect|prevent|avoid|ensure|reduce|make sure|keep|stop|minimi[sz]e|allow|help|enable|improve|discourage|guarantee|maintain|verify|show|confirm|preserve|promote)) [^,;]+)$/u;
/** "Use tongs to hold hot objects." */
const use = /^(?:use|wear|install|bring|keep|put on) [^,;]*?(?<purpose> to \p{Ll}+ [^,;]+)$/iu;
const leans = /\b(?:it|they|them|this|these|those|he|she|such)\b/iu;

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function purposesOf(norms: readonly Norm[]): Purpose[] {
  return norms.flatMap((norm): Purpose[] => {
    const { task, tail, opening } = norm;
    const found = lead.exec(task.text) ?? use.exec(task.text);
    if (!found?.groups?.purpose || tail || opening) return [];
    const at = task.text.length - found.groups.purpose.trimStart().length;
    const words = part(task, at, task.text.length);
    const rest = part(task, 0, task.text.slice(0, at).replace(/,? $/u, '').length);
    if (wordsIn(rest.text) < 3 || wordsIn(rest.text) > 18 || wordsIn(words.text) < 4) return [];
    // "steps to ensure", "is required to keep": the infinitive belongs to the word before it.
    if (
      /\b(?:steps?|efforts?|action|measures?|care|able|need|ways?|enough|order|right|made|used|asked|required|necessary|responsible|power|duty|attempts?|try|and|or|not|how|permission|sure|expected|failure)$/u.test(
        rest.text,
      )
    )
      return [];
    if (leans.test(words.text) || leans.test(rest.text)) return [];
    return [{ norm, task: rest, words }];
  });
}

/** What is it for? The other choices are what other rules are for. */
export function askForPurpose(context: Context): SingleDraft[] {
  return rulesByDocument(context).flatMap((norms) => {
    const all = purposesOf(norms);
    return all.flatMap((one): SingleDraft[] => {
      const { norm, task, words } = one;
      if (/^(?:it|they|there)$/u.test(norm.name) || norm.force === 'forbidden') return [];
      const others = byClue(
        context,
        all.filter(
          (other) =>
            other !== one &&
            sharedContent(other.words.text, words.text) < 0.6 &&
            sharedContent(other.task.text, task.text) < 0.7 &&
            wordsIn(other.words.text) <= wordsIn(words.text) * 2 + 2 &&
            wordsIn(words.text) <= wordsIn(other.words.text) * 2 + 2,
        ),
        { stem: task.text, key: words.text, textOf: (other) => other.words.text },
      ).slice(0, 3);
      if (others.length < 2) return [];
      const { names } = context;
      const document = norm.statement.documentId;
      const [modal = '', ...rest] = leadOf(norm).split(' ');
      return [
        {
          kind: 'single-choice',
          rule: 'norm-purpose',
          variant: '',
          fact: norm,
          stem: inLanguages((language) => {
            const source = cite(names, document, language);
            if (language !== 'en') return `按照${source}，“${task.text}”是为了什么？`;
            return norm.name === ''
              ? `For what purpose ${doesOf(names, document)} ${source} tell the reader to ${lowered(task.text)}?`
              : `According to ${source}, for what purpose ${[modal, norm.name, ...rest, task.text].join(' ')}?`;
          }),
          rationale: quotedReason(context, norm),
          key: { wording: { text: words.text, language: 'en' }, words },
          distractors: others.map(
            (other): Distractor => ({
              wording: { text: other.words.text, language: 'en' },
              words: other.words,
              distance: 2,
              reason: quotedReason(context, other.norm),
            }),
          ),
          arrangement: 'mixed',
          evidence: proofs(
            [norm.proof],
            others.map((other) => other.norm.proof),
          ),
          concepts: [],
          level: 'understand',
          salience: 0.95,
        },
      ];
    });
  });
}

/** What the reader is to do and what for, three or four at a time. */
export function matchPurposes(context: Context): MatchDraft[] {
  return rulesByDocument(context).flatMap((norms) => {
    const groups: Purpose[][] = [];
    for (const one of purposesOf(norms)) {
      const fits = (other: Purpose): boolean =>
        (other.norm.name === '') === (one.norm.name === '') &&
        sharedContent(other.words.text, one.words.text) < 0.5 &&
        sharedContent(other.task.text, one.task.text) < 0.6 &&
        sharedContent(other.task.text, one.words.text) === 0;
      const open = groups.find((group) => group.length < 4 && group.every(fits));
      if (open) open.push(one);
      else groups.push([one]);
    }
    return groups.flatMap((group): MatchDraft[] => {
      const [first] = group;
      if (!first || group.length < 3) return [];
      const { names } = context;
      const document = first.norm.statement.documentId;
      return [
        {
          kind: 'match',
          rule: 'norm-purpose-match',
          variant: '',
          fact: first.norm,
          stem: inLanguages((language) => {
            const source = cite(names, document, language);
            return language === 'en'
              ? `Match each action with the purpose that ${source} ${verbOf(names, document, 'give')}.`
              : `请把每种做法与${source}所说的目的配对。`;
          }),
          rationale: inLanguages((language) => {
            const places = group.map(({ norm }) => placeOf(names, norm.proof, document, language));
            return language === 'en'
              ? `The text says of each what it is for ${[...new Set(places)].join(', ')}.`
              : `原文写明了每种做法的目的${[...new Set(places)].join('、')}。`;
          }),
          pairs: group.map(({ norm, task, words }) => ({
            left: { wording: { text: capitalise(task.text), language: 'en' }, words: task },
            right: {
              wording: { text: words.text, language: 'en' },
              words,
              reason: quotedReason(context, norm),
            },
          })),
          extras: [],
          arrangement: 'mixed',
          evidence: proofs(
            group.map(({ norm }) => norm.proof),
            [],
          ),
          concepts: [],
          level: 'understand',
          salience: 0.95,
        },
      ];
    });
  });
}
