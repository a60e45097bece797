import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { ClassifyDraft } from '../../draft';
import { careless, clearlyBad, demandOf, isVague, type Rule, sortOf } from './rule';
import { inMarks, mixed, tooAlike, whereIs } from './world';

const label = { duty: '应当做的', right: '可以做、也可以不做的', ban: '不得做的' } as const;
type Force = keyof typeof label;
const order = ['duty', 'right', 'ban'] as const;

const perForce = 2;
const longestCard = 50;

/** What shall, may and must not be done, by whoever it is laid on: six or so at a time. */
export function sortDeeds(context: Context, all: readonly Rule[]): ClassifyDraft[] {
  const pools = new Map(order.map((force) => [force, deedsOf(context, all, force)] as const));
  const drafts: ClassifyDraft[] = [];
  for (;;) {
    const bins = order.flatMap((force) => {
      const cards = takeApart(pools.get(force) ?? []);
      return cards.length > 0 ? [{ force, cards }] : [];
    });
    const cards = bins.flatMap((bin) => bin.cards);
    if (bins.length < 2 || cards.length < 4) return drafts;
    if (bins.length === 2 && bins.some((bin) => bin.cards.length < 2)) return drafts;
    for (const { force, cards: own } of bins)
      pools.set(
        force,
        (pools.get(force) ?? []).filter((one) => !own.includes(one)),
      );
    drafts.push(draftOf(context, bins, drafts.length));
  }
}

function deedsOf(context: Context, all: readonly Rule[], force: Force): Rule[] {
  return mixed(
    all.filter(
      (one) =>
        demandOf(one) === force &&
        sortOf(one) !== null &&
        !isVague(one) &&
        textOfDeed(one).length <= longestCard &&
        !/；|，.*，|应当|必须|不得|不准|不正当/u.test(one.action.text) &&
        !/依法|严格|积极|及时|如实|妥善|遵守|遵循|^(?:申请|提起)/u.test(one.action.text) &&
        !(force === 'ban' && (clearlyBad.test(one.action.text) || careless.test(one.action.text))),
    ),
    context.seed,
    ({ key }) => key,
  );
}

function takeApart(pool: readonly Rule[]): Rule[] {
  const taken: Rule[] = [];
  for (const one of pool) {
    if (taken.length === perForce) break;
    if (taken.every((other) => !tooAlike(textOfDeed(other), textOfDeed(one)))) taken.push(one);
  }
  return taken;
}

function textOfDeed({ condition, agent, action }: Rule): string {
  return `${condition ? `${condition.text}，` : ''}${agent.text}${action.text}`;
}

function draftOf(
  context: Context,
  bins: readonly { readonly force: Force; readonly cards: readonly Rule[] }[],
  index: number,
): ClassifyDraft {
  const cards = bins.flatMap((bin) => bin.cards);
  const [first] = cards;
  if (!first) throw new Error('A question without cards');
  return {
    kind: 'classify',
    rule: 'rule-deeds',
    variant: String(index),
    fact: first,
    stem: {
      'zh-CN': `按${cite(context.names, first.proof.documentId, 'zh-CN')}，下列各项属于哪一类？请归类。`,
    },
    rationale: { 'zh-CN': '归类的依据是原文所用的“应当”“可以”“不得”等词。' },
    bins: bins.map(({ force, cards: own }) => ({
      label: { wording: { text: label[force], language: 'zh-CN' }, words: null },
      cards: own.map((one) => ({
        wording: { text: textOfDeed(one), language: 'zh-CN' as const },
        words: null,
        reason: {
          'zh-CN': `原文用的是“${one.modal.text}”：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。`,
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
  };
}
