import { proofs } from '../../choices';
import { capitalise, cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { Distractor, MatchDraft, MultipleDraft, SingleDraft } from '../../draft';
import { inLanguages } from '../../names';
import { numeral } from '../../numerals';
import { chanceOf } from '../../random';
import { doesOf, sharedContent, wordsIn } from './clauses';
import { isMany } from './norm-actors';
import { variantsOf } from './norm-variants';
import {
  alike,
  isActor,
  isAnybody,
  isFreeTask,
  type Norm,
  normsByDocument,
  quotedReason,
  rulesByDocument,
  sortOfActor,
} from './norms';
import { part } from './times';

/** Rules that can be read by themselves: no "they", not too long. */
function readable(norms: readonly Norm[]): Norm[] {
  return norms.filter(
    ({ statement, name, proof, impersonal }) =>
      wordsIn(statement.text) >= 6 &&
      wordsIn(statement.text) <= 34 &&
      (impersonal || !/^(?:they|it)$/u.test(name)) &&
      proof.text.includes(statement.text),
  );
}

/** Which of these is the rule? The others differ from it by one detail each. */
export function askForRule(context: Context): SingleDraft[] {
  return rulesByDocument(context).flatMap((norms) =>
    readable(norms).flatMap((norm): SingleDraft[] => {
      const seen = new Set<string>();
      const variants = variantsOf(context, norm, norms).filter(({ what }) => {
        const fresh = !seen.has(what);
        seen.add(what);
        return fresh;
      });
      if (variants.length < 2) return [];
      const { names } = context;
      const document = norm.statement.documentId;
      return [
        {
          kind: 'single-choice',
          rule: 'norm-wording',
          variant: '',
          fact: norm,
          stem: inLanguages((language) => {
            const source = cite(names, document, language);
            return language === 'en'
              ? `Which of these ${doesOf(names, document)} ${source} lay down?`
              : `${source}的规定是下列哪一项？`;
          }),
          rationale: quotedReason(context, norm),
          key: {
            wording: { text: capitalise(norm.statement.text), language: 'en' },
            words: norm.statement,
          },
          distractors: variants.slice(0, 3).map(
            ({ text }): Distractor => ({
              wording: { text: capitalise(text), language: 'en' },
              words: null,
              distance: 1,
              reason: quotedReason(context, norm),
            }),
          ),
          arrangement: 'mixed',
          evidence: proofs([norm.proof], []),
          concepts: [],
          level: 'understand',
          salience: 0.8,
        },
      ];
    }),
  );
}

/** Which of these rules stand in the text? The others are rules of it with one false detail. */
export function askForTrueRules(context: Context): MultipleDraft[] {
  return rulesByDocument(context).flatMap((norms): MultipleDraft[] => {
    const all = readable(norms).filter(({ statement }) => wordsIn(statement.text) <= 28);
    const wrong = all.flatMap((norm): Changed[] => {
      const variants = variantsOf(context, norm, norms);
      const variant = variants[Math.floor(chanceOf('variant', norm.key) * variants.length)];
      return variant ? [{ norm, text: variant.text }] : [];
    });
    const free = new Set(all);
    const plain = all.filter((norm) => wrong.every((one) => one.norm !== norm));
    return wrong.flatMap((first, index): MultipleDraft[] => {
      const fits = (norm: Norm, others: readonly Norm[]): boolean =>
        free.has(norm) && others.every((one) => !alike(one, norm) && areEven(one, norm));
      if (!free.has(first.norm)) return [];
      const second = wrong.slice(index + 1).find(({ norm }) => fits(norm, [first.norm]));
      if (!second) return [];
      const pair = [first, second];
      const chosen: Norm[] = pair.map(({ norm }) => norm);
      // What can't be made false by one detail stands here as what is true.
      for (const norm of [...plain, ...all])
        if (chosen.length < 5 && !chosen.includes(norm) && fits(norm, chosen)) chosen.push(norm);
      if (chosen.length < 4) return [];
      for (const norm of chosen) free.delete(norm);
      return setDraft(context, chosen.slice(2), pair, index);
    });
  });
}

/** A rule and its words with one false detail. */
interface Changed {
  readonly norm: Norm;
  readonly text: string;
}

/** No option of a set may be told by its length. */
function areEven(one: Norm, other: Norm): boolean {
  const [a, b] = [wordsIn(one.statement.text), wordsIn(other.statement.text)];
  return Math.abs(a - b) <= 8 || Math.max(a, b) <= Math.min(a, b) * 1.7;
}

function setDraft(
  context: Context,
  keys: readonly Norm[],
  wrong: readonly Changed[],
  index: number,
): MultipleDraft[] {
  const [fact] = keys;
  if (!fact) return [];
  const { names } = context;
  const document = fact.statement.documentId;
  return [
    {
      kind: 'multiple-choice',
      rule: 'norm-true-set',
      variant: String(index),
      fact,
      stem: inLanguages((language) => {
        const source = cite(names, document, language);
        const count = numeral(keys.length, language);
        return language === 'en'
          ? `Which ${count} of these agree with ${source}?`
          : `下列哪${count}项与${source}一致？`;
      }),
      rationale: inLanguages((language) => {
        const places = keys.map(({ proof }) => placeOf(names, proof, document, language));
        return language === 'en'
          ? `The text says so ${[...new Set(places)].join(', ')}; the others differ from it by one detail.`
          : `原文就是这样写的${[...new Set(places)].join('、')}；其余各项有一处与原文不同。`;
      }),
      keys: keys.map(({ statement }) => ({
        wording: { text: capitalise(statement.text), language: 'en' },
        words: statement,
      })),
      distractors: wrong.map(
        ({ norm, text }): Distractor => ({
          wording: { text: capitalise(text), language: 'en' },
          words: null,
          distance: 2,
          reason: quotedReason(context, norm),
        }),
      ),
      arrangement: 'mixed',
      concepts: [],
      evidence: proofs(
        keys.map(({ proof }) => proof),
        wrong.map(({ norm }) => norm.proof),
      ),
      level: 'understand',
      salience: 0.8,
    },
  ];
}

/** The beginnings and endings of rules, three or four at a time. */
export function matchRules(context: Context): MatchDraft[] {
  return normsByDocument(context).flatMap((norms) => {
    const groups: Norm[][] = [];
    for (const norm of readable(norms)) {
      if (!canBeRow(norm)) continue;
      const open = groups.find(
        (group) => group.length < 4 && group.every((other) => canStandBeside(norm, other)),
      );
      if (open) open.push(norm);
      else groups.push([norm]);
    }
    return groups.flatMap((group): MatchDraft[] => {
      const [fact] = group;
      if (!fact || group.length < 3) return [];
      const { names } = context;
      const document = fact.statement.documentId;
      return [
        {
          kind: 'match',
          rule: 'norm-match',
          variant: '',
          fact,
          stem: inLanguages((language) => {
            const source = cite(names, document, language);
            return language === 'en'
              ? `Match each beginning with the rest of the rule in ${source}.`
              : `请把${source}中每条规定的开头与其余部分配对。`;
          }),
          rationale: inLanguages((language) => {
            const places = group.map(({ proof }) => placeOf(names, proof, document, language));
            return language === 'en'
              ? `The text has one of these rules for each ${[...new Set(places)].join(', ')}.`
              : `原文对每个对象各有一条规定${[...new Set(places)].join('、')}。`;
          }),
          pairs: group.map((norm) => ({
            left: {
              wording: { text: capitalise(norm.agent.text), language: 'en' },
              words: norm.agent,
            },
            right: {
              wording: { text: endOfRule(norm).text, language: 'en' },
              words: endOfRule(norm),
              reason: quotedReason(context, norm),
            },
          })),
          extras: [],
          arrangement: 'mixed',
          evidence: proofs(
            group.map(({ proof }) => proof),
            [],
          ),
          concepts: [],
          level: 'understand',
          salience: 0.8,
        },
      ];
    });
  });
}

function canBeRow(norm: Norm): boolean {
  const { name, lead, task, opening } = norm;
  if (opening !== null || !isFreeTask(task.text) || isAnybody(norm)) return false;
  if (/^(?:no|nothing|you|we|it|there|they|neither|nobody)\b/iu.test(name)) return false;
  if (/[()]|^exceptions?\b/iu.test(name)) return false;
  if (/\b(?:also|therefore|then)\b/u.test(lead.text) || /\b(?:its|his|her|their)\b/iu.test(name))
    return false;
  return wordsIn(name) <= 9;
}

/** Rows that grammar does not tell apart, and that no word ties together. */
function canStandBeside(norm: Norm, other: Norm): boolean {
  return (
    (isMany(other) === isMany(norm) ||
      !/\b(?:is|are|has|have|needs?)\b/u.test(`${norm.lead.text} ${other.lead.text}`)) &&
    other.passive === norm.passive &&
    isActor(other) === isActor(norm) &&
    other.lead.text === norm.lead.text &&
    (isActor(norm)
      ? sortOfActor(other) === sortOfActor(norm)
      : startOf(other.task.text) === startOf(norm.task.text)) &&
    sharedContent(other.name, norm.name) === 0 &&
    !alike(other, norm) &&
    sharedContent(other.name, norm.task.text) < 1 &&
    sharedContent(norm.name, other.task.text) < 1
  );
}

/** "be worn": things to which the same is done are taken for one another. */
function startOf(task: string): string {
  return task.split(' ').slice(0, 2).join(' ');
}

/** From the modal to the end: "shall be paid to the treasurer". */
function endOfRule({ statement, lead }: Norm) {
  return part(statement, lead.start - statement.start, statement.text.length);
}
