import { type Words, wordsAt } from '@/core/extraction';
import { distinct } from '../../choices';
import type { Context } from '../../context';
import type { Provision } from './rule-twist';
import { mixed, textOf, tooAlike } from './world';

/** What is handed in, given out, made or paid, by what it ends with: only its like is taken for it. */
const sorts = {
  paper:
    '通知书|决定书|委托书|申请书|申请表|登记表|结论书|鉴定书|意见书|告知书|协议书|责任书|承诺书|说明书|证明书?|证书|许可证|资格证|执照|凭证|票据|收据|发票|清单|名单|名录|目录|档案|台账|记录|报告|合同|协议|章程|方案|预案|规划|计划|申请|批准文件|证件|合格证|登记证|介绍信|假条',
  money:
    '服务费|管理费|保证金|押金|违约金|赔偿金|补偿金|补助金|滞纳金|罚款|租金|年费|工本费|基金|费用|税款|价款|奖金',
} as const;
const verbs =
  '出具|提交|填写|颁发|核发|发给|取得|持有?|编制|制定|建立|签订|订立|缴纳|交纳|收取|支付|报送|递交|送达|公布|发布|出示|交验|领取|换发|补发|提取|征收|退还|没收';
const patterns = Object.entries(sorts).map(
  ([sort, ends]) =>
    [
      sort,
      new RegExp(
        `(?<verb>${verbs})(?<object>(?![了其该各一有相下所])[\\p{Script=Han}]{0,12}?(?:${ends}))(?=[，。；、]|$|后|的(?!费用)|并|和|或)`,
        'gu',
      ),
    ] as const,
);

interface Thing {
  readonly sort: string;
  /** What is done with it: only what is handled alike is taken for it. */
  readonly manner: string;
  readonly name: string;
  readonly at: number;
}

function thingsOf(text: string): Thing[] {
  return patterns.flatMap(([sort, pattern]) =>
    [...text.matchAll(pattern)].flatMap((match): Thing[] => {
      const name = match.groups?.object;
      if (name === undefined || name.length < 2 || /[的应可由向在对与及]|或者|和/u.test(name))
        return [];
      return [
        {
          sort,
          manner: mannerOf(match.groups?.verb ?? ''),
          name,
          at: match.index + match[0].length - name.length,
        },
      ];
    }),
  );
}

/** Plans are made, contracts are signed, files are kept; other papers are handed about. */
function mannerOf(verb: string): string {
  if (/编制|制定/u.test(verb)) return 'made';
  if (/签订|订立/u.test(verb)) return 'signed';
  if (/建立/u.test(verb)) return 'kept';
  return /公布|发布/u.test(verb) ? 'published' : 'given';
}

const remembered = new WeakMap<Context, Map<string, readonly Thing[]>>();

function thingsIn(context: Context, documentId: string): readonly Thing[] {
  const documents = remembered.get(context) ?? new Map<string, readonly Thing[]>();
  remembered.set(context, documents);
  const known =
    documents.get(documentId) ??
    distinct(thingsOf(textOf(context, documentId)), ({ name }) => name);
  documents.set(documentId, known);
  return known;
}

/** A paper or payment that a provision requires, and others of its sort in the document. */
export function objectIn(
  context: Context,
  { proof, key }: Provision,
): { readonly words: Words; readonly others: readonly string[] } | null {
  const readable = context.readables.find(({ passage }) => passage.id === proof.passageId);
  const found = thingsOf(proof.text).find(({ name }) => proof.text.split(name).length === 2);
  if (!readable || !found) return null;
  const others = mixed(
    thingsIn(context, proof.documentId),
    `${context.seed}${key}`,
    ({ name }) => name,
  )
    .filter(
      ({ sort, manner, name }) =>
        sort === found.sort &&
        manner === found.manner &&
        !tooAlike(name, found.name) &&
        !proof.text.includes(name) &&
        Math.abs(name.length - found.name.length) <= 5,
    )
    .map(({ name }) => name)
    .filter((name, index, list) => list.slice(0, index).every((other) => !tooAlike(other, name)));
  const start = proof.start + found.at;
  return others.length > 0
    ? { words: wordsAt(readable, start, start + found.name.length), others: others.slice(0, 3) }
    : null;
}
