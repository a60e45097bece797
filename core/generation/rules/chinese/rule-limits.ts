import type { FactOf } from '@/core/extraction';
import { readNumber } from '@/core/text';
import { proofs } from '../../choices';
import type { Context } from '../../context';
import type { TrueFalseDraft } from '../../draft';
import { chanceOf } from '../../random';
import { statementStem } from '../../statement';
import type { Provision } from './rule-twist';
import { inMarks, whereIs } from './world';

const figure = '(?<figure>\\d+|[一二两三四五六七八九十百]+)(?<unit>个工作日|个月|小时|日|天)';
const pre = '(?<pre>(?:[^，；]{2,40}，){0,2})';
const shall = '(?:应当|应|必须|须|可以?)';
const act =
  '以?[内]，?(?<act>[^，；（）]{3,34})(?:，(?!至迟|最[长迟]|但|除|确|特|可以?延长)[^；]*)?$';

/** 受理部门应当在接到申诉的三十日内作出处理. */
const within = new RegExp(
  `^${pre}(?<who>[^，]{2,24}?)?，?${shall}(?:在|自|于|从)(?<event>[^，]{2,22}?)(?:之日起|以?后|之后|的|起)${figure}之?${act}`,
  'u',
);
/** 法院收到答辩状后，应当在五日内送达副本. */
const since = new RegExp(
  `^(?<pre>(?:[^，；]{2,40}，)?[^，；]*(?:[收接]到|[^，；]后)[^，；]*，)(?<who>[^，；]{2,20}?)?${shall}在${figure}之?${act}`,
  'u',
);
/** 灯会节目单应当在开幕十五日前送交镇文化站. */
const before = new RegExp(
  `^${pre}(?<who>[^，]{2,24}?)?，?${shall}(?:在|于)(?<event>[^，]{2,16}?)(?:的|之)?前?${figure}之?${act.replace('[内]', '前')}`,
  'u',
);
const amount = '\\d+|[一二两三四五六七八九十百千万]+';
/** 处五十元以上二百元以下罚款. */
const fine = new RegExp(`处以?(?<least>${amount})元以上(?<most>${amount})元以下的?罚款`, 'gu');

/** A time limit applied to a case: what is done within it or after it. */
export function applyLimit(context: Context, one: Provision): TrueFalseDraft[] {
  const holds = chanceOf(context.seed, one.key, 'limit') < 0.5;
  const [main = ''] = one.proof.text.split('；');
  const text = sayLate(main, holds) ?? sayEarly(main, holds);
  return text === null ? [] : [draftOf(context, one, 'rule-limit-applied', text, holds)];
}

/** A fine within the range that is set for a deed, or beyond it. */
export function applyRange(context: Context, one: FactOf<'sanction'>): TrueFalseDraft[] {
  const { deed, measure, key } = one;
  const [found, ...more] = [...measure.text.matchAll(fine)];
  const [least, most] = [numberOf(found?.groups?.least), numberOf(found?.groups?.most)];
  if (more.length > 0 || least === null || most === null || least >= most) return [];
  if (/逾期|拒不|情节|后果|严重|可以?并处|或者/u.test(measure.text) || !/的$/u.test(deed.text))
    return [];
  const holds = chanceOf(context.seed, key, 'range') < 0.5;
  const sum = holds ? Math.round((least + most) / 2) : most * 2;
  const text = `${deed.text}，被处以${sum}元罚款，没有超出规定的幅度`;
  return [draftOf(context, one, 'rule-range-applied', text, holds)];
}

function draftOf(
  context: Context,
  fact: Provision | FactOf<'sanction'>,
  rule: string,
  text: string,
  holds: boolean,
): TrueFalseDraft {
  const { proof } = fact;
  return {
    kind: 'true-false',
    rule,
    variant: String(holds),
    fact,
    stem: statementStem(context.names, proof.documentId),
    rationale: { 'zh-CN': `原文规定：${inMarks(proof.text)}${whereIs(context, proof)}。` },
    statement: { text: `${text}。`, language: 'zh-CN' },
    correction: holds ? null : { text: `${proof.text}。`, language: 'zh-CN' },
    evidence: proofs([proof], []),
    concepts: [],
    level: 'apply',
    salience: 1,
  };
}

function sayLate(text: string, holds: boolean): string | null {
  const found = (within.exec(text) ?? since.exec(text))?.groups;
  const figures = limitOf(found);
  if (!found || !figures || !isPlain(found)) return null;
  const { limit, unit } = figures;
  const count = holds ? Math.max(1, Math.round(limit * 0.7)) : Math.ceil(limit * 1.4);
  if (holds && count >= limit) return null;
  const time = unit === '小时' ? `第${count}小时` : `第${count}${unit}`;
  const event = found.event === undefined ? '' : `${found.event}后`;
  return `${found.pre}${found.who ?? ''}在${event}${time}${found.act}，没有超过规定的期限`;
}

function sayEarly(text: string, holds: boolean): string | null {
  const found = before.exec(text)?.groups;
  const figures = limitOf(found);
  if (!found || !figures || !isPlain(found)) return null;
  const { limit, unit } = figures;
  const count = holds ? Math.ceil(limit * 1.4) : Math.floor(limit * 0.6);
  if (count < 1) return null;
  return `${found.pre}${found.who ?? ''}在${found.event}前${count}${unit}${found.act}，符合规定的时间要求`;
}

function limitOf(
  groups: Record<string, string> | undefined,
): { readonly limit: number; readonly unit: string } | null {
  const limit = numberOf(groups?.figure);
  return limit === null || limit < 2 || !groups?.unit ? null : { limit, unit: groups.unit };
}

/** Whose words can be taken out of the sentence and still mean the same. */
function isPlain({
  pre: lead = '',
  who = '',
  event = '',
  act = '',
}: Record<string, string>): boolean {
  if (/[其该]|上述|前款|规定的?期限/u.test(lead + who + event + act)) return false;
  if (/^[次当即]日/u.test(event)) return false;
  if (/应当|必须|不得|[日月时]内/u.test(lead)) return false;
  if (/^(?:经|由|向|并|且|或|也|还|均|都|不)|的$/u.test(who) || who + lead === '') return false;
  return !/^(?:不得|未|不)/u.test(act);
}

function numberOf(text = ''): number | null {
  return readNumber(text)?.value ?? null;
}
