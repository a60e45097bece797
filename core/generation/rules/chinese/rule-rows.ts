import { proofs } from '../../choices';
import { cite } from '../../citation';
import { clozeParts, clozeStem } from '../../cloze-text';
import type { Context } from '../../context';
import type { ClassifyDraft, ClozeDraft, MatchDraft, MultipleDraft } from '../../draft';
import { inLanguages } from '../../names';
import { numeral } from '../../numerals';
import { sharedTokens } from '../../tokens';
import { areApart, classOf, demandOf, isCommon, isEverybody, type Rule, sortOf } from './rule';
import { isRival } from './rule-bodies';
import { choiceOf, inMarks, mixed, tooAlike, whereIs } from './world';

const inOneRow = 4;
const longestAction = 26;

/** Four who have different duties, and the duties. */
export function matchAgents(context: Context, all: readonly Rule[]): MatchDraft[] {
  const open = all.filter(
    (one) =>
      !one.condition &&
      classOf(one) !== 'thing' &&
      !isEverybody(one) &&
      !isCommon(one) &&
      one.action.text.length <= longestAction + 8 &&
      one.agent.text.length <= 22,
  );
  const groups = [
    open.filter((one) => demandOf(one) === 'office'),
    open.filter((one) => demandOf(one) === 'duty'),
  ];
  return groups
    .flatMap((group) => rowsOf(context, group))
    .map((row, index) => draft(context, row, index));
}

/** Four things, and what is required of each. */
export function matchThings(context: Context, all: readonly Rule[]): MatchDraft[] {
  const open = all.filter(
    (one) =>
      !one.condition &&
      classOf(one) === 'thing' &&
      demandOf(one) !== 'office' &&
      one.agent.text.length <= 22 &&
      one.modal.end === one.action.start &&
      one.action.text.length <= longestAction + 8,
  );
  return rowsOf(context, open).map((row, index) => matchRow(context, row, index));
}

function matchRow(context: Context, row: readonly Rule[], index: number): MatchDraft {
  const drafted = draft(context, row, index);
  return {
    ...drafted,
    rule: 'rule-thing-match',
    stem: {
      'zh-CN': `请把下列事项与${cite(context.names, drafted.fact.proof.documentId, 'zh-CN')}对它的规定配对。`,
    },
    rationale: { 'zh-CN': '原文分别作了规定。' },
    pairs: row.map((one) => ({
      left: choiceOf(context, one.agent),
      right: {
        wording: { text: one.modal.text + one.action.text, language: 'zh-CN' },
        words: null,
        reason: {
          'zh-CN': `这是对“${one.agent.text}”的规定${whereIs(context, one.proof)}。`,
        },
      },
    })),
  };
}

function rowsOf(context: Context, group: readonly Rule[]): Rule[][] {
  const rows: Rule[][] = [];
  const rest = mixed(group, context.seed, ({ key }) => key);
  let row: Rule[] = [];
  for (const one of rest) {
    if (sharedTokens(one.agent.text, one.action.text).length > 0) continue;
    if (row.every((other) => areApart(one, other))) row.push(one);
    if (row.length < inOneRow) continue;
    rows.push(row);
    row = [];
  }
  return row.length === inOneRow - 1 ? [...rows, row] : rows;
}

function draft(context: Context, row: readonly Rule[], index: number): MatchDraft {
  const [first] = row;
  if (!first) throw new Error('A row without a rule');
  const office = demandOf(first) === 'office';
  return {
    kind: 'match',
    rule: 'rule-match',
    variant: String(index),
    fact: first,
    stem: inLanguages((language) => {
      const source = cite(context.names, first.proof.documentId, language);
      if (language === 'en')
        return office
          ? `Which matter is in whose charge, according to ${source}?`
          : `Which duty belongs to whom, according to ${source}?`;
      return office
        ? `请把下列各方与${source}规定由各方负责的事项配对。`
        : `请把下列各方与${source}规定的义务配对。`;
    }),
    rationale: inLanguages((language) =>
      language === 'en'
        ? 'The text names each of them together with the duty.'
        : `原文分别规定了各自的${office ? '职责' : '义务'}（第${[...new Set(row.map(({ proof }) => proof.passageNumber))].sort((a, b) => a - b).join('、')}段）。`,
    ),
    pairs: row.map((one) => ({
      left: choiceOf(context, one.agent),
      right: {
        ...choiceOf(context, one.action),
        reason: inLanguages((language) =>
          language === 'en'
            ? `The text lays this on “${one.agent.text}”.`
            : `这一项属于“${one.agent.text}”${whereIs(context, one.proof)}。`,
        ),
      },
    })),
    extras: [],
    arrangement: 'mixed',
    evidence: proofs(
      row.map(({ proof }) => proof),
      [],
    ),
    concepts: [],
    level: 'understand',
    salience: 1,
  };
}

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

/** What is laid on two or three, several things on each: to be told apart. */
export function sortAgents(context: Context, all: readonly Rule[]): ClassifyDraft[] {
  const open = all.filter(
    (one) =>
      !one.condition &&
      demandOf(one) !== 'ban' &&
      classOf(one) !== 'thing' &&
      !isEverybody(one) &&
      one.action.text.length <= longestAction &&
      one.agent.text.length <= 16,
  );
  const agents = new Map<string, Rule[]>();
  for (const one of open) {
    const own = agents.get(one.agent.text) ?? [];
    if (own.every((other) => !tooAlike(other.action.text, one.action.text)))
      agents.set(one.agent.text, [...own, one]);
  }
  const bins: Rule[][] = [];
  for (const own of agents.values()) {
    const [first] = own;
    if (!first || own.length < 2 || bins.length === 3) continue;
    const apart = bins.every((bin) =>
      bin.every((other) => own.every((one) => areApart(one, other))),
    );
    if (apart) bins.push(own.slice(0, 3));
  }
  const [first] = bins.flat();
  if (!first || bins.length < 2) return [];
  return [
    {
      kind: 'classify',
      rule: 'rule-whose',
      variant: '',
      fact: first,
      stem: inLanguages((language) => {
        const source = cite(context.names, first.proof.documentId, language);
        return language === 'en'
          ? `Whose matter is each of these, according to ${source}?`
          : `按${source}，下列各项分别是哪一方的事？`;
      }),
      rationale: inLanguages((language) =>
        language === 'en'
          ? 'The text names each of them together with what is laid on them.'
          : '原文分别规定了各方应当或者可以做的事。',
      ),
      bins: bins.map((own) => ({
        label: choiceOf(context, own[0]?.agent ?? first.agent),
        cards: own.map((one) => ({
          ...choiceOf(context, one.action),
          reason: inLanguages((language) =>
            language === 'en'
              ? `The text lays this on “${one.agent.text}”.`
              : `这一项属于“${one.agent.text}”${whereIs(context, one.proof)}。`,
          ),
        })),
      })),
      evidence: proofs(
        bins.flat().map(({ proof }) => proof),
        [],
      ),
      concepts: [],
      level: 'understand',
      salience: 1,
    },
  ];
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
