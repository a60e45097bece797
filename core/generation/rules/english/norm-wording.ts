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
  leadOf,
  type Norm,
  normsByDocument,
  quotedReason,
  rulesByDocument,
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
    const groups: Norm[][] = [];
    for (const norm of all) {
      const open = groups.find(
        (group) =>
          group.length < 5 && group.every((one) => !alike(one, norm) && areEven(one, norm)),
      );
      if (open) open.push(norm);
      else groups.push([norm]);
    }
    return groups.flatMap((group, index) => setDraft(context, group, norms, index));
  });
}

/** No option of a set may be told by its length. */
function areEven(one: Norm, other: Norm): boolean {
  const [a, b] = [wordsIn(one.statement.text), wordsIn(other.statement.text)];
  return Math.abs(a - b) <= 8 || Math.max(a, b) <= Math.min(a, b) * 1.7;
}

function setDraft(
  context: Context,
  group: readonly Norm[],
  norms: readonly Norm[],
  index: number,
): MultipleDraft[] {
  const mixed = [...group].sort(
    (a, b) => chanceOf('set', context.seed, a.key) - chanceOf('set', context.seed, b.key),
  );
  const wrong = mixed
    .flatMap((norm) => {
      const variants = variantsOf(context, norm, norms).filter(({ what }) => what !== 'opposite');
      const variant = variants[Math.floor(chanceOf('variant', norm.key) * variants.length)];
      return variant ? [{ norm, text: variant.text }] : [];
    })
    .slice(0, 2);
  const keys = mixed.filter((norm) => wrong.every((one) => one.norm !== norm)).slice(0, 3);
  const [fact] = keys;
  if (!fact || keys.length < 2 || wrong.length < 2) return [];
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

/** What must be paid, returned, submitted? The other choices are other things that the rules speak of. */
export function askWhatMust(context: Context): SingleDraft[] {
  return normsByDocument(context).flatMap((norms) => {
    const things = norms.filter(
      (norm) =>
        norm.passive &&
        !isActor(norm) &&
        !/^(?:no|they|it|the (?:same|following))\b/iu.test(norm.name) &&
        wordsIn(norm.name) <= 8 &&
        !/\b(?:its|his|her|their|that|which|who)\b/iu.test(norm.name),
    );
    return things.flatMap((norm): SingleDraft[] => {
      if (!isFreeTask(norm.task.text) || norm.opening !== null) return [];
      const others = things
        .filter(
          (other) =>
            isMany(other) === isMany(norm) &&
            sharedContent(other.name, norm.name) === 0 &&
            sharedContent(other.name, norm.task.text) < 1 &&
            Math.abs(wordsIn(other.name) - wordsIn(norm.name)) <= 4 &&
            !alike(other, norm) &&
            norms.every(
              (one) =>
                sharedContent(one.name, other.name) < 0.6 ||
                sharedContent(one.task.text, norm.task.text) < 0.5,
            ),
        )
        .sort(
          (a, b) =>
            chanceOf(a.name, context.seed, norm.key) - chanceOf(b.name, context.seed, norm.key),
        )
        .filter((other, index, all) =>
          all.slice(0, index).every((each) => sharedContent(each.name, other.name) < 0.6),
        )
        .slice(0, 3);
      if (others.length < 2) return [];
      const { names } = context;
      const document = norm.statement.documentId;
      return [
        {
          kind: 'single-choice',
          rule: 'norm-what',
          variant: '',
          fact: norm,
          stem: inLanguages((language) => {
            const source = cite(names, document, language);
            return language === 'en'
              ? `According to ${source}, what ${leadOf(norm)} ${norm.task.text}?`
              : `按照${source}，什么“${leadOf(norm)} ${norm.task.text}”？`;
          }),
          rationale: quotedReason(context, norm),
          key: {
            wording: { text: capitalise(norm.agent.text), language: 'en' },
            words: norm.agent,
          },
          distractors: others.map(
            (other): Distractor => ({
              wording: { text: capitalise(other.agent.text), language: 'en' },
              words: other.agent,
              distance: 2,
              reason: quotedReason(context, other),
            }),
          ),
          arrangement: 'mixed',
          evidence: proofs(
            [norm.proof],
            others.map(({ proof }) => proof),
          ),
          concepts: [],
          level: 'understand',
          salience: 0.75,
        },
      ];
    });
  });
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
    sharedContent(other.name, norm.name) === 0 &&
    !alike(other, norm) &&
    sharedContent(other.name, norm.task.text) < 1 &&
    sharedContent(norm.name, other.task.text) < 1
  );
}

/** From the modal to the end: "shall be paid to the treasurer". */
function endOfRule({ statement, lead }: Norm) {
  return part(statement, lead.start - statement.start, statement.text.length);
}
