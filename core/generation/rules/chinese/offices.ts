import type { FactOf } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { Draft, MatchDraft, SingleDraft, TrueFalseDraft } from '../../draft';
import { inLanguages } from '../../names';
import { statementStem } from '../../statement';
import { accordingTo, broughtFacts, choiceOf, inMarks, mixed, tooAlike, whereIs } from './world';

type Office = FactOf<'office'>;

const wanted = 3;
const inOneRow = 4;

/** 本条例由某部解释: every law has it. */
const ofTheLawItself = /本(?:条例|办法|规定|法|细则|制度|规则)|解释$/u;

/** Who sees to what. */
export function askAboutOffices(context: Context): Draft[] {
  return broughtFacts(context, 'office').flatMap((found) => {
    const all = found.filter(({ proof }) => !ofTheLawItself.test(proof.text));
    return [
      ...matchOffices(context, all),
      ...all.flatMap((one): Draft[] => [
        ...askByWhom(context, one, all),
        ...swapAgents(context, one, all),
      ]),
    ];
  });
}

/** By whom is it done? The others see to other matters. */
function askByWhom(context: Context, one: Office, all: readonly Office[]): SingleDraft[] {
  const others = rivals(context, one, all).slice(0, wanted);
  if (others.length < 2) return [];
  const { proof, matter, agent, verb } = one;
  return [
    {
      kind: 'single-choice',
      rule: 'rule-by-whom',
      variant: '',
      fact: one,
      stem: { 'zh-CN': `${accordingTo(context, proof)}，${matter.text}由下列哪一方${verb.text}？` },
      rationale: { 'zh-CN': `原文写道：${inMarks(proof.text)}${whereIs(context, proof)}。` },
      key: choiceOf(context, agent),
      distractors: others.map((other) => ({
        ...choiceOf(context, other.agent),
        distance: 2 as const,
        reason: {
          'zh-CN': `由它${other.verb.text}的是“${other.matter.text}”${whereIs(context, other.proof)}。`,
        },
      })),
      arrangement: 'mixed',
      evidence: proofs(
        [proof],
        others.map((other) => other.proof),
      ),
      concepts: [],
      level: 'remember',
      salience: 0.95,
    },
  ];
}

/** The matter told from the side of the one who sees to it. */
function swapAgents(context: Context, one: Office, all: readonly Office[]): TrueFalseDraft[] {
  const [other] = rivals(context, one, all);
  if (!other) return [];
  const { proof, agent, matter, verb } = one;
  if (/[，；]/u.test(matter.text)) return [];
  const say = (who: string): string => `${who}${verb.text}${matter.text}。`;
  const shared = {
    kind: 'true-false' as const,
    rule: 'rule-by-whom-swap',
    fact: one,
    stem: statementStem(context.names, proof.documentId),
    concepts: [],
    level: 'understand' as const,
    salience: 0.85,
  };
  return [
    {
      ...shared,
      variant: 'true',
      rationale: { 'zh-CN': `原文写道：${inMarks(proof.text)}${whereIs(context, proof)}。` },
      statement: { text: say(agent.text), language: 'zh-CN' },
      correction: null,
      evidence: proofs([proof], []),
    },
    {
      ...shared,
      variant: 'false',
      rationale: {
        'zh-CN': `原文写的是“${agent.text}”：${inMarks(proof.text)}${whereIs(context, proof)}。`,
      },
      statement: { text: say(other.agent.text), language: 'zh-CN' },
      correction: { text: say(agent.text), language: 'zh-CN' },
      evidence: proofs([proof], [other.proof]),
    },
  ];
}

function matchOffices(context: Context, all: readonly Office[]): MatchDraft[] {
  const row: Office[] = [];
  for (const one of all)
    if (row.length < inOneRow && row.every((other) => areApart(one, other))) row.push(one);
  const [first] = row;
  if (!first || row.length < 3) return [];
  return [
    {
      kind: 'match',
      rule: 'rule-whose-matter',
      variant: '',
      fact: first,
      stem: inLanguages((language) => {
        const source = cite(context.names, first.proof.documentId, language);
        return language === 'en'
          ? `Who sees to which matter, according to ${source}?`
          : `请把下列事项与${source}所写的承担者配对。`;
      }),
      rationale: inLanguages((language) =>
        language === 'en'
          ? 'The text names both in one clause.'
          : '原文在同一句话里写明了事项和承担者。',
      ),
      pairs: row.map((one) => ({
        left: choiceOf(context, one.matter),
        right: {
          ...choiceOf(context, one.agent),
          reason: inLanguages((language) =>
            language === 'en'
              ? `The text names it with “${one.matter.text}”.`
              : `原文写的是${inMarks(one.proof.text)}${whereIs(context, one.proof)}。`,
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
    },
  ];
}

function rivals(context: Context, one: Office, all: readonly Office[]): Office[] {
  const apart = all.filter(
    (other) =>
      other !== one &&
      areApart(one, other) &&
      !/的/u.test(other.agent.text + one.agent.text) &&
      isBody(other.agent.text) === isBody(one.agent.text),
  );
  return mixed(apart, `${context.seed}${one.key}`, ({ key }) => key).filter((other, index, list) =>
    list.slice(0, index).every((each) => !tooAlike(each.agent.text, other.agent.text)),
  );
}

function isBody(text: string): boolean {
  return /(?:部门|机关|机构|政府|委员会|办事处|法院|检察院|国务院|协会|组织|单位|企业|公司|学校|中心|局|厅|处|院|会)$/u.test(
    text,
  );
}

function areApart(a: Office, b: Office): boolean {
  return !tooAlike(a.agent.text, b.agent.text) && !tooAlike(a.matter.text, b.matter.text);
}
