import type { Context } from '../../context';
import { chanceOf } from '../../random';
import { withValue } from './figure-words';
import { type Rival, rivalsOf, type Slot, type Statement } from './rivals';
import { partsAround, sayWith } from './statement-text';

/** A statement in other words than the source, which holds or does not. */
export interface Reworded {
  readonly holds: boolean;
  readonly text: string;
  /** What would be right, where it does not hold. */
  readonly correction: string | null;
  /** Where the wrong word is from. */
  readonly rival: Rival | null;
}

/**
 * The statement said otherwise, truly and falsely: a figure as more or less than a round one, a date
 * after what happened then. Another word is only put in its place, which gives a false one.
 */
export function rewordings(context: Context, statement: Statement, slot: Slot): Reworded[] {
  if (slot.kind === 'figure') return aboutSize(context, statement, slot);
  const rivals = rivalsOf(context, statement, slot);
  const at = chanceOf(context.seed, statement.proof.text, 'swap') * Math.min(2, rivals.length);
  const rival = rivals[Math.floor(at)];
  if (slot.kind === 'date') {
    const say = tellWhen(statement, slot);
    if (!say) return [];
    const right = say(slot.words.text);
    const told = { holds: true, text: right, correction: null, rival: null };
    if (!rival) return [told];
    return [told, { holds: false, text: say(rival.wording.text), correction: right, rival }];
  }
  if (!rival) return [];
  // 山西、河北: another of the row would have to be of its sort too.
  if (slot.kind === 'place') {
    const { before, after } = partsAround(statement, slot);
    if (/、$/u.test(before) || /^、/u.test(after)) return [];
  }
  if (slot.kind === 'kin' && chanceOf(context.seed, statement.proof.text, 'told') > partTold)
    return [];
  const wrong = `${sayWith(statement, slot, rival.wording.text)}。`;
  return [{ holds: false, text: wrong, correction: `${sayWith(statement, slot)}。`, rival }];
}

/** How many of the words that have others of their sort are only told falsely: the rest is asked otherwise. */
const partTold = 0.3;

/** 1914年，甲建立乙 and 甲于1914年建立乙 as 甲建立乙，是在1914年; null where the date cannot be taken out. */
function tellWhen(statement: Statement, slot: Slot): ((date: string) => string) | null {
  const { before, after } = partsAround(statement, slot);
  if (/^\s*[起前后间内的至到底初末中年—–~（(-]|时$/u.test(after) || /[从自至到—–~-]$/u.test(before))
    return null;
  if (/始于?$/u.test(before)) return null;
  const lead = before.replace(/，$/u, '').replace(/[于在]$/u, '');
  // 建立于某年，是最高的勋章: what follows is said of it at any time.
  const what = lead !== '' && /^，/u.test(after) ? lead : lead + after.replace(/^，/u, '');
  if (!/^[\p{Script=Han}\p{Script=Latin}\d“《「]/u.test(what)) return null;
  // Who did it stands before: 与队友同球队共同进退.
  if (!statement.topic && /^(?:与|和|同|跟|就|也|仍|还|又|并|再|被|将|把|从|由|因|以)/u.test(what))
    return null;
  if ((/，$/u.test(before) && after !== '') || /是[于在]$/u.test(before)) return null;
  if (
    /，/u.test(what) ||
    /\d{4}年|[是为]$|，是在|(?:作出|做出)[^，]{0,2}(?:决定|判决|裁决)$|宣布$/u.test(what)
  )
    return null;
  if (brief.test(what)) return (date) => `${what}的时间是${date}。`;
  return (date) => `${what}，是在${date}。`;
}

/** What happens to somebody or something by itself: 学校成立. */
const brief =
  /^[^，]{2,14}(?:成立|始建|出生|逝世|去世|落成|建成|竣工|通车|开通|诞生|开幕|闭幕|开业|开馆|停刊|创刊|退役|毕业|解散|动工|启用|投产|开播|启播|重修|创办|创建)$/u;

/** Between these parts of the number a round one says what it is about. */
const nearest = 0.72;

/** 约, 超过 and the like already say how exact a figure is; 第 and 为 want the figure itself. */
const measured = /(?:[超达近约过至到第逾为仅只比于]|不足|不满|连续|至多|至少|最[多少高低大小])$/u;

function aboutSize(context: Context, statement: Statement, slot: Slot): Reworded[] {
  const { before, after } = partsAround(statement, slot);
  const { value, words, hedged } = slot;
  if (value === null || hedged || value < 12 || !/^\d/u.test(words.text)) return [];
  // Nobody plans less than a round number, nor counts two things at once by it.
  if (/将|计划|拟|预计|争取|力争/u.test(statement.proof.text)) return [];
  if (/\d[^，]*$/u.test(before) || /^[^，]*\d/u.test(after)) return [];
  // One of a row of figures is asked for by itself.
  if (/\d[^，。]*、[^，]*$/u.test(before) || /^[^，]*、[^，]*\d/u.test(after)) return [];
  // 在68名选手中, 有36个: how many they are is not what is said.
  if (/(?:^|，)(?:在|有|由)?$|[有的]$/u.test(before) || /^[^，]*中(?:，|$)/u.test(after)) return [];
  if (measured.test(before) || /^(?:以[上下内]|左右|[多余之的岁级男女双单])/u.test(after))
    return [];
  const [below, above] = roundAround(value);
  const lower = chanceOf(context.seed, statement.proof.text, 'side') < 0.5;
  const edge = lower ? below : above;
  if (edge === null) return [];
  const round = withValue(words.text, edge)?.replace(/\.0+(?!\d)/u, '');
  if (!round || round === words.text) return [];
  const say = (bound: string): string => `${sayWith(statement, slot, `${bound}${round}`)}。`;
  const [right, wrong] = lower ? ['超过', '不到'] : ['不到', '超过'];
  return [
    { holds: true, text: say(right), correction: null, rival: null },
    { holds: false, text: say(wrong), correction: `${sayWith(statement, slot)}。`, rival: null },
  ];
}

/** The nearest numbers of one digit, or of one and a half, below and above. */
function roundAround(value: number): readonly [number | null, number | null] {
  const size = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9, 10].map((step) => step * size);
  const below = steps.filter((step) => step < value && step >= value * nearest).at(-1);
  const above = steps.find((step) => step > value && value >= step * nearest);
  return [below ?? null, above ?? null];
}
