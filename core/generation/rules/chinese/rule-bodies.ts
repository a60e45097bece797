import { type Words, wordsAt } from '@/core/extraction';
import { distinct } from '../../choices';
import type { Context } from '../../context';
import { isEverybody, type Rule, sharesMember, sortOfName } from './rule';
import type { Provision } from './rule-twist';
import { mixed, textOf, tooAlike } from './world';

/** 由市人民政府, 向卫生主管部门, 报人大常委会: a body that a sentence names after a preposition. */
const partner =
  /(?:由|向|报经?|会同|报请)(?<body>(?!有关|相关|其|该|本|原|所在|上|同|社会)[\p{Script=Han}]{2,16}?(?:人民政府|主管部门|行政部门|管理部门|监督部门|公安机关|委员会|办事处|人民法院|人民检察院|国务院|工会|班主任|教务处|政教处))(?=[^会机]|$)/gu;

const remembered = new WeakMap<Context, Map<string, readonly string[]>>();

/** Those of whom a document speaks: who acts in its rules, and bodies after a preposition. */
function namesIn(context: Context, documentId: string, rules: readonly Rule[]): readonly string[] {
  const documents = remembered.get(context) ?? new Map<string, readonly string[]>();
  remembered.set(context, documents);
  const known =
    documents.get(documentId) ??
    distinct(
      [
        ...rules.flatMap((rule) => (isEverybody(rule) ? [] : [rule.agent.text])),
        ...[...textOf(context, documentId).matchAll(partner)].flatMap(
          ({ groups }) => groups?.body ?? [],
        ),
      ],
      (name) => name,
    ).filter(
      (name) =>
        name.length >= 2 &&
        name.length <= 20 &&
        sortOfName(name) !== null &&
        !/[的应可向由报]|有关|相关|^(?:县级|设区|地方)?以上|^本/u.test(name),
    );
  documents.set(documentId, known);
  return known;
}

/** A body that a provision names as the one that acts, is told or is asked, and others of its sort. */
export function bodyIn(
  context: Context,
  { proof, key }: Provision,
  rules: readonly Rule[],
): { readonly words: Words; readonly others: readonly string[] } | null {
  const readable = context.readables.find(({ passage }) => passage.id === proof.passageId);
  if (!readable) return null;
  const names = namesIn(context, proof.documentId, rules);
  const found = names
    .filter((name) => proof.text.split(name).length === 2)
    .map((name) => ({ name, at: proof.text.indexOf(name) }))
    .filter(({ name, at }) => stands(proof.text, at, at + name.length))
    .sort((a, b) => b.name.length - a.name.length || a.at - b.at)[0];
  if (!found) return null;
  const others = mixed(names, `${context.seed}${key}`, (name) => name)
    .filter(
      (other) =>
        sortOfName(other) === sortOfName(found.name) &&
        !tooAlike(other, found.name) &&
        !sharesMember(other, found.name) &&
        !proof.text.includes(other) &&
        Math.abs(other.length - found.name.length) <= 8,
    )
    .filter((other, index, list) => list.slice(0, index).every((each) => !tooAlike(each, other)));
  const start = proof.start + found.at;
  return others.length > 0
    ? { words: wordsAt(readable, start, start + found.name.length), others: others.slice(0, 3) }
    : null;
}

/** The whole of what acts or is addressed, not a part of a longer name. */
function stands(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  return (
    /(?:^|[，]|由|向|报经?|会同|报请)$/u.test(before) &&
    /^(?:应当?|必须|须|不得|可以|有权|负责|主管|承担|组织|制定|批准|审批|备案|决定|确定|提出|申请|报告|统一|会同|同意|协助|指导|，|$)/u.test(
      after,
    )
  );
}
