import type { FactOf } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { ClassifyDraft } from '../../draft';
import { careless, clearlyBad } from './rule';
import { inMarks, mixed, tooAlike, whereIs } from './world';

type Precept = FactOf<'precept'>;

const label = { duty: '应当做的', right: '可以做、也可以不做的', ban: '不得做的' } as const;
type Force = keyof typeof label;
const order = ['duty', 'right', 'ban'] as const;

const perForce = 2;
const longestCard = 54;

interface Deed {
  readonly of: Precept;
  readonly force: Force;
  /** The word that says so. */
  readonly modal: string;
  /** The sentence without that word. */
  readonly text: string;
}

/** What shall, may and must not be done, in which case and by whomever: six or so at a time. */
export function sortDeeds(context: Context, all: readonly Precept[]): ClassifyDraft[] {
  const deeds = mixed(
    all.flatMap((one) => deedOf(one) ?? []),
    context.seed,
    ({ text }) => text,
  );
  let open = deeds;
  const drafts: ClassifyDraft[] = [];
  for (;;) {
    const bins = order.flatMap((force) => {
      const cards = takeApart(open.filter((one) => one.force === force));
      return cards.length > 0 ? [{ force, cards }] : [];
    });
    const cards = bins.flatMap((bin) => bin.cards);
    if (bins.length < 2 || cards.length < 4) return drafts;
    if (bins.length === 2 && bins.some((bin) => bin.cards.length < 2)) return drafts;
    open = open.filter((one) => !cards.includes(one));
    drafts.push(draftOf(context, bins, drafts.length));
  }
}

const forces: readonly (readonly [Force, RegExp])[] = [
  ['duty', /应当|必须/u],
  ['right', /可以/u],
  ['ban', /不得/u],
];
const anyForce = /应当|必须|不得|可以|应该|严禁|禁止|有权|方可|不准|须|不能|只能/gu;
/** What shows by itself how it is meant: manners of duties, and goods that anybody would be given. */
const telling =
  /依法|严格|积极|及时|如实|妥善|遵守|遵循|认真|立即|加强|保证|确保|接受[^，]*监督|申请|起诉|提起|要求赔偿|不正当|奖励|表彰|自行|其他方式/u;

function deedOf(of: Precept): Deed | null {
  const { left, right, about } = of;
  const [modal, ...more] = right.text.match(anyForce) ?? [];
  const found = forces.find(([, pattern]) => pattern.test(modal ?? ''));
  if (!found || modal === undefined || more.length > 0) return null;
  if (left.text.match(anyForce) || telling.test(right.text) || /；|，.*，/u.test(right.text))
    return null;
  const [force] = found;
  const at = right.text.indexOf(modal);
  const action = right.text.slice(at + modal.length);
  // 应当由…批准: what is left would be no sentence.
  if (
    at > 16 ||
    action.length < 4 ||
    /^(?:并处|享受|享有|获得|由|以|为|只|是|被|经|有|具备|符合|包括|在此|，|少于|超过|低于|高于|多于|作为)/u.test(
      action,
    )
  )
    return null;
  if (force === 'ban' && (clearlyBad.test(action) || careless.test(left.text + action)))
    return null;
  const gap = about === 'case' ? '，' : '';
  const text = `${left.text}${gap}${right.text.slice(0, at)}${action}`;
  return text.length > longestCard ? null : { of, force, modal, text };
}

function takeApart(pool: readonly Deed[]): Deed[] {
  const taken: Deed[] = [];
  for (const one of pool) {
    if (taken.length === perForce) break;
    if (taken.every((other) => !tooAlike(other.text, one.text))) taken.push(one);
  }
  return taken;
}

function draftOf(
  context: Context,
  bins: readonly { readonly force: Force; readonly cards: readonly Deed[] }[],
  index: number,
): ClassifyDraft {
  const cards = bins.flatMap((bin) => bin.cards);
  const [first] = cards;
  if (!first) throw new Error('A question without cards');
  return {
    kind: 'classify',
    rule: 'rule-deeds',
    variant: String(index),
    fact: first.of,
    stem: {
      'zh-CN': `按${cite(context.names, first.of.proof.documentId, 'zh-CN')}，下列各项属于哪一类？请归类。`,
    },
    rationale: { 'zh-CN': '归类的依据是原文所用的“应当”“可以”“不得”等词。' },
    bins: bins.map(({ force, cards: own }) => ({
      label: { wording: { text: label[force], language: 'zh-CN' }, words: null },
      cards: own.map(({ of, modal, text }) => ({
        wording: { text, language: 'zh-CN' as const },
        words: null,
        reason: {
          'zh-CN': `原文用的是“${modal}”：${inMarks(of.proof.text)}${whereIs(context, of.proof)}。`,
        },
      })),
    })),
    evidence: proofs(
      cards.map(({ of }) => of.proof),
      [],
    ),
    concepts: [],
    level: 'understand',
    salience: 1.15,
  };
}
