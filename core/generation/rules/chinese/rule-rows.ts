import { proofs } from '../../choices';
import { cite } from '../../citation';
import { clozeParts, clozeStem } from '../../cloze-text';
import type { Context } from '../../context';
import type { ClassifyDraft, ClozeDraft, MultipleDraft } from '../../draft';
import { numeral } from '../../numerals';
import { sharedTokens } from '../../tokens';
import { areApart, classOf, demandOf, isCommon, isEverybody, type Rule, sortOf } from './rule';
import { isRival } from './rule-bodies';
import { choiceOf, inMarks, mixed, tooAlike, whereIs } from './world';

const longestAction = 26;

/** What somebody must, may and must not do. */
export function sortForces(context: Context, all: readonly Rule[]): ClassifyDraft[] {
  const agents = new Map<string, Rule[]>();
  for (const one of all) {
    if (one.condition || demandOf(one) === 'office' || one.action.text.length > longestAction)
      continue;
    agents.set(one.agent.text, [...(agents.get(one.agent.text) ?? []), one]);
  }
  return [...agents.values()].flatMap((rules): ClassifyDraft[] => {
    const bins = (['duty', 'right', 'ban'] as const).flatMap((force) => {
      const cards = rules.filter((one) => demandOf(one) === force).slice(0, 3);
      return cards.length > 0 ? [{ force, cards }] : [];
    });
    const [first] = rules;
    const cards = bins.flatMap((bin) => bin.cards);
    if (!first || bins.length < 2 || cards.length < 4) return [];
    if (
      cards.some((card, index) =>
        cards.slice(0, index).some((other) => tooAlike(card.action.text, other.action.text)),
      )
    )
      return [];
    const label = { duty: '应当做', right: '可以做', ban: '不得做' } as const;
    return [
      {
        kind: 'classify',
        rule: 'rule-sort',
        variant: '',
        fact: first,
        stem: {
          'zh-CN': `请按${cite(context.names, first.proof.documentId, 'zh-CN')}对“${first.agent.text}”的规定，把下列行为归类。`,
        },
        rationale: { 'zh-CN': `归类的依据是原文所用的“应当”“可以”“不得”。` },
        bins: bins.map(({ force, cards: own }) => ({
          label: { wording: { text: label[force], language: 'zh-CN' }, words: null },
          cards: own.map((one) => ({
            ...choiceOf(context, one.action),
            reason: {
              'zh-CN': `原文写的是${inMarks(`${one.agent.text}${one.modal.text}${one.action.text}`)}${whereIs(context, one.proof)}。`,
            },
          })),
        })),
        evidence: proofs(
          cards.map(({ proof }) => proof),
          [],
        ),
        concepts: [],
        level: 'understand',
        salience: 1,
      },
    ];
  });
}

/** Several things that one of them shall do, among what others shall do. */
export function askForTasks(context: Context, all: readonly Rule[]): MultipleDraft[] {
  const agents = new Map<string, Rule[]>();
  for (const one of all) {
    if (
      one.condition ||
      isEverybody(one) ||
      isCommon(one) ||
      classOf(one) === 'thing' ||
      one.action.text.length > longestAction
    )
      continue;
    const name = `${one.agent.text}|${one.modal.text}`;
    agents.set(name, [...(agents.get(name) ?? []), one]);
  }
  return [...agents.values()].flatMap((own): MultipleDraft[] => {
    const keys = own
      .filter((one, index) =>
        own.slice(0, index).every((other) => !tooAlike(other.action.text, one.action.text)),
      )
      .slice(0, 3);
    const [first] = keys;
    if (!first || keys.length < 2) return [];
    const shortest = Math.min(...keys.map(({ action }) => action.text.length));
    const longest = Math.max(...keys.map(({ action }) => action.text.length));
    const others = mixed(all, `${context.seed}${first.key}`, ({ key }) => key)
      .filter(
        (other) =>
          other.modal.text === first.modal.text &&
          !other.condition &&
          !isEverybody(other) &&
          keys.every((key) => areApart(key, other)),
      )
      .filter(
        (other) =>
          other.action.text.length >= shortest * 0.6 && other.action.text.length <= longest * 1.4,
      )
      .filter((other, index, list) =>
        list.slice(0, index).every((each) => !tooAlike(each.action.text, other.action.text)),
      )
      .slice(0, 3);
    if (others.length < 2) return [];
    const number = numeral(keys.length, 'zh-CN');
    return [
      {
        kind: 'multiple-choice',
        rule: `rule-${demandOf(first)}-tasks`,
        variant: '',
        fact: first,
        stem: {
          'zh-CN':
            `按${cite(context.names, first.proof.documentId, 'zh-CN')}，${first.agent.text}${first.modal.text}做下列哪${number}件事？`.replace(
              /负责做下列哪(.)件事/u,
              '负责下列哪$1项工作',
            ),
        },
        rationale: {
          'zh-CN': `这几项都是对“${first.agent.text}”的规定（第${[...new Set(keys.map(({ proof }) => proof.passageNumber))].join('、')}段）。`,
        },
        keys: keys.map(({ action }) => choiceOf(context, action)),
        distractors: others.map((other) => ({
          ...choiceOf(context, other.action),
          distance: 2 as const,
          reason: {
            'zh-CN': `原文把这一点规定给“${other.agent.text}”${whereIs(context, other.proof)}。`,
          },
        })),
        arrangement: 'mixed',
        evidence: proofs(
          keys.map(({ proof }) => proof),
          others.map(({ proof }) => proof),
        ),
        concepts: [],
        level: 'understand',
        salience: 1,
      },
    ];
  });
}

/** The one who acts is left out; the bank has others of the same kind. */
export function blankAgent(context: Context, one: Rule, all: readonly Rule[]): ClozeDraft[] {
  if (isCommon(one)) return [];
  const kind = classOf(one);
  if (isEverybody(one) || kind === 'thing' || one.agent.text.length > one.proof.text.length * 0.25)
    return [];
  if (sharedTokens(one.agent.text, one.proof.text.replace(one.agent.text, '')).length > 0)
    return [];
  const others = mixed(all, `${context.seed}${one.key}`, ({ key }) => key)
    .filter(
      (other) =>
        other !== one &&
        sortOf(other) === sortOf(one) &&
        isRival(context, one.proof.documentId, all, other.agent.text, one.agent.text) &&
        !isEverybody(other) &&
        areApart(one, other) &&
        !one.proof.text.includes(other.agent.text),
    )
    .filter((other, index, list) =>
      list.slice(0, index).every((each) => !tooAlike(each.agent.text, other.agent.text)),
    )
    .filter((other) => Math.abs(other.agent.text.length - one.agent.text.length) <= 6)
    .slice(0, 3);
  if (others.length < 2) return [];
  return [
    {
      kind: 'cloze',
      rule: `rule-${demandOf(one)}-cloze`,
      variant: '',
      fact: one,
      stem: clozeStem(context.names, one.proof.documentId),
      rationale: { 'zh-CN': `这是原文的规定${whereIs(context, one.proof)}。` },
      language: 'zh-CN',
      parts: clozeParts(context.names, one.proof, [one.agent]),
      distractors: others.map((other) => ({
        ...choiceOf(context, other.agent),
        distance: 2,
        reason: {
          'zh-CN': `原文对它的规定是${inMarks(other.modal.text + other.action.text)}${whereIs(context, other.proof)}。`,
        },
      })),
      evidence: proofs(
        [one.proof],
        others.map(({ proof }) => proof),
      ),
      concepts: [],
      level: 'understand',
      salience: 0.85,
    },
  ];
}
