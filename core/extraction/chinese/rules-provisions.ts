import { hidden, type Readable } from '../defect-gate';
import { factKey } from '../fact';
import { wordsAt } from '../words';
import {
  beginsWithVerb,
  type ChineseSentence,
  chineseSentences,
  isBalanced,
  leansBack,
  standsAlone,
} from './clauses';
import type { Precept, Provision } from './fact';
import { findHinges } from './rules-hinges';

const shortest = 13;
const longest = 84;

/** Words that lean on another place, or only say what the text itself is. */
const leaning =
  /第[一二三四五六七八九十百零〇\d]+[条款项章]|前[款项条]|下列|如下|以下(?!的?(?:罚款|有期|拘留|管制))|上[述列]|本[条款项章节](?!例)|附件|附表|附图|施行|废止|解释$|制定(?:本|该)|(?:适用|参照|依照|按照)本|遵守本|[对向由将把给]其(?![他它余])|违反本[^，]{2,6}(?!规定，)|从其规定|另有规定|另行制定|有关规定执行|追究刑事责任|[？?！]|另有|例外|^违反(?:有关|相关)?规定的|^[问答]：|^在[^，]{2,24}(?:期间|[时后前])(?:应当|必须)|^(?:根据|按照|依照|依据)[^，]*，(?:将|把|应当|可以|必须|不得)|^(?:符合(?:上述|规定)?条件的|[^，]{0,6}情况下)，/u;
const generic =
  /^任何单位[和或]个人(?:都|均)?不得|^(?:本[\p{Script=Han}]{0,2}(?:条例|办法|规定|法|细则|制度|规则|章程|标准)|具体办法|实施(?:细则|办法))|(?:和谐|有序|美好)[^，。]{0,6}$/u;

/** Sentences that say one thing of somebody or something and need no other sentence to be understood. */
export function findProvisions(readable: Readable): Provision[] {
  // One of a list whose head stands in another passage.
  if (/[；;]\s*$/u.test(readable.text)) return [];
  return chineseSentences(readable).flatMap((sentence, index, all): Provision[] => {
    const { start } = sentence;
    const rest = followers(all, index);
    const end = rest.at(-1)?.end ?? sentence.end;
    const text = readable.text.slice(start, end);
    if (sentence.item || sentence.later) return [];
    if (rest.length > 0 && !rest.every((one) => isConsequence(one.text))) return [];
    if (text.length > longest || !isProvision(sentence, readable.text)) return [];
    if (index > 0 && leansBack(sentence, readable.text)) return [];
    if (rest.some((one) => leaning.test(one.text) || !isBalanced(one.text))) return [];
    return [
      {
        type: 'provision',
        key: factKey('provision', readable.passage.documentId, text),
        proof: wordsAt(readable, start, end),
        confidence: 0.85,
        hinges: findHinges(readable, { text, start }),
      },
    ];
  });
}

/** What is laid down in two parts is a provision too, where its sentence is none by itself. */
export function provisionsOfPrecepts(
  readable: Readable,
  precepts: readonly Precept[],
  provisions: readonly Provision[],
): Provision[] {
  return precepts
    .filter(
      ({ proof: { start, end, text } }) =>
        text.length <= longest &&
        !provisions.some(({ proof }) => proof.start < end && start < proof.end),
    )
    .map(({ proof }) => ({
      type: 'provision',
      key: factKey('provision', proof.documentId, proof.text),
      proof,
      confidence: 0.8,
      hinges: findHinges(readable, proof),
    }));
}

/** What semicolons join to a sentence. */
function followers(all: readonly ChineseSentence[], index: number): ChineseSentence[] {
  const rest = all.slice(index + 1);
  const stop = rest.findIndex(({ later }) => !later);
  return stop < 0 ? rest : rest.slice(0, stop);
}

/** 逾期不改正的，处…罚款: what follows if the first part does not help. */
function isConsequence(text: string): boolean {
  return /^(?:逾期|拒不|情节|造成|有违法所得|没有违法所得|构成|对不听|对拒不|确需|需要|特殊情况|不足|超过)/u.test(
    text,
  );
}

function isProvision({ text, from, start, clauses }: ChineseSentence, whole: string): boolean {
  if (text.length < shortest || text.length > longest || from !== start) return false;
  if (/[：；]/u.test(text) || text.includes(hidden) || /\n/u.test(text) || !isBalanced(text))
    return false;
  if (leaning.test(text) || generic.test(text)) return false;
  if (!standsAlone(text.replace(/^(?:在|因|以|对|经|由|有|需要)/u, ''))) return false;
  const last = clauses.at(-1);
  if (!last || isUnfinished(whole.slice(last.start, last.end))) return false;
  return hasPredicate(text) && startsWell(text);
}

/** A last clause that only prepares another. */
function isUnfinished(clause: string): boolean {
  return (
    /(?:[的时]|之后|以后|期间|方面|如下|以来|而言|规定)$/u.test(clause) &&
    !/应当?|必须|不得/u.test(clause)
  );
}

const predicate =
  /遵循|协助|配合|适用|应当|应该|应(?![用急届力])|必须|须(?!知)|不得|不准|不能|禁止|严禁|可以|有权|负责|主管|承担|由[\p{Script=Han}]{2,}|是|为|实行|给予|处以|享有|属于|包括|分为|称为|指|自[^，]{2,20}起|具有|设立|确定|需要?|使|能够?|导致|引起|形成|产生|取决于|位于|达到|超过|高于|低于|予以|责令|视为|组成/u;

function hasPredicate(text: string): boolean {
  return predicate.test(text);
}

/** Begins with the one it speaks of, with a condition, or forbids. */
function startsWell(text: string): boolean {
  if (/^(?:禁止|严禁|未经|经|对|在|因|违反|申请|违法)/u.test(text)) return true;
  if (/^[^，]{2,40}(?:的|时|后|前)，/u.test(text)) return true;
  return (
    !beginsWithVerb(text) ||
    /^[\p{Script=Han}]{2,8}(?:单位|人员?|者|部门|机构|企业)(?:应|不|可|必|负|有)/u.test(text)
  );
}
