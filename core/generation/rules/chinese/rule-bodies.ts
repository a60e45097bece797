import { type Words, wordsAt } from '@/core/extraction';
import { distinct } from '../../choices';
import type { Context } from '../../context';
import { areKin, isEverybody, type Rule, sharesMember, sortOfName } from './rule';
import type { Provision } from './rule-twist';
import { mixed, textOf, tooAlike } from './world';

/** What stands before a body that is told, asked or entrusted. */
const before =
  '由|向|报告|报请|报经|报(?![告请经复名])|会同|通知|告知|移送|委托|移交|送交|交由|抄送|协助|配合';

/** 由市人民政府, 通知办案机关: a body that a sentence names after such a word. */
const partner = new RegExp(
  `(?:${before})(?<body>(?!有关|相关|其|该|本|原|所在|上|同|社会|当地|各)[\\p{Script=Han}]{2,16}?(?:人民政府|部门|机关|委员会|办事处|人民法院|人民检察院|国务院|工会|机构|单位|班主任|教务处|政教处|负责人|工作人员|[医教]师|医生|校长|所长|家长))(?=[^会机员和、]|$)`,
  'gu',
);

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
        !/[的应可向由报告经过对与]|鼓励|撤销|造成|采用|开发|行政区域|变更|或者|接受|负责|进行|提出|开展|^复|有关|相关|^(?:县级|设区|地方)?以上|^本/u.test(
          name,
        ),
    );
  documents.set(documentId, known);
  return known;
}

/** Others of the sort of the one who acts, of whom the document speaks, but not in the same sentence. */
export function namesLike(context: Context, rule: Rule, rules: readonly Rule[]): string[] {
  const { agent, proof } = rule;
  return mixed(
    namesIn(context, proof.documentId, rules),
    `${context.seed}${rule.key}`,
    (name) => name,
  )
    .filter(
      (name) =>
        sortOfName(name) === sortOfName(agent.text) &&
        isRival(context, proof.documentId, rules, name, agent.text) &&
        !tooAlike(name, agent.text) &&
        !sharesMember(name, agent.text) &&
        !proof.text.includes(name) &&
        name.includes('的') === agent.text.includes('的') &&
        name.length >= agent.text.length * 0.6 &&
        name.length <= agent.text.length * 1.7 + 2,
    )
    .filter((name, index, list) => list.slice(0, index).every((other) => !tooAlike(other, name)));
}

const courts = /法院|检察|审判|司法|公安|执法|工作人员/u;

/** Somebody of whom the document has more to say than one word, of the courts and the police or not as the other. */
export function isRival(
  context: Context,
  documentId: string,
  rules: readonly Rule[],
  name: string,
  other: string,
): boolean {
  if (courts.test(name) !== courts.test(other)) return false;
  if (/[及、]/u.test(name) !== /[及、]/u.test(other)) return false;
  return (
    textOf(context, documentId).split(name).length > 2 ||
    rules.some(({ agent }) => agent.text === name)
  );
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
        !/会同/u.test(other) &&
        sortOfName(other) === sortOfName(found.name) &&
        isRival(context, proof.documentId, rules, other, found.name) &&
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

const opening = new RegExp(`(?:^|，|${before})$`, 'u');

/** The whole of what acts or is addressed, not a part of a longer name. */
function stands(text: string, start: number, end: number): boolean {
  const after = text.slice(end);
  return (
    opening.test(text.slice(0, start)) &&
    /^(?:应当?|必须|须|不得|可以|有权|负责|主管|承担|组织|制定|批准|审批|备案|决定|确定|提出|申请|报告|统一|会同|同意|协助|指导|配合|处理|办理|依法|查证|进行|监管|保管|开展|核|，|并|$)/u.test(
      after,
    )
  );
}

/** Two who act on one another in a provision: who acts, and who is told, asked or helped. */
export function pairIn(
  context: Context,
  { proof }: Provision,
  rules: readonly Rule[],
): { readonly words: Words; readonly swapped: string } | null {
  const readable = context.readables.find(({ passage }) => passage.id === proof.passageId);
  const names = namesIn(context, proof.documentId, rules);
  const actors = names.filter((name) => startOf(proof.text, name) >= 0);
  for (const actor of actors.sort((a, b) => b.length - a.length)) {
    const at = startOf(proof.text, actor);
    const rest = proof.text.slice(at + actor.length);
    const match = partner.exec(rest);
    partner.lastIndex = 0;
    const other = match?.groups?.body;
    if (!readable || !match || other === undefined || match.index > 16) continue;
    if (tooAlike(actor, other) || sharesMember(actor, other) || !areKin(actor, other)) continue;
    if (proof.text.split(actor).length > 2 || proof.text.split(other).length > 2) continue;
    if (/[的应可]/u.test(other)) continue;
    const end = at + actor.length + match.index + match[0].length;
    const middle = rest.slice(0, match.index + match[0].length - other.length);
    return {
      words: wordsAt(readable, proof.start + at, proof.start + end),
      swapped: `${other}${middle}${actor}`,
    };
  }
  return null;
}

/** Where a name stands at the start of the sentence or of its main clause. */
function startOf(text: string, name: string): number {
  if (text.startsWith(name)) return 0;
  const at = text.indexOf(`，${name}`);
  return at < 0 ? -1 : at + 1;
}
