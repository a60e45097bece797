import type { Readable } from '../defect-gate';
import { factKey } from '../fact';
import { wordsAt } from '../words';
import { chineseSentences, isBalanced, standsAlone } from './clauses';
import type { Office } from './fact';

/** 道路名录由市人民政府确定: a matter, the one who sees to it, and how. */
const pattern =
  /^(?<matter>[^，：；]{3,26}?)(?:，)?由(?<agent>[\p{Script=Han}\p{Script=Latin}·、]{2,26}?)(?<verb>(?:会同[^，]{2,20}?|负责|共同|另行|统一|予以|组织|依法|牵头){0,2}(?:签发|收缴|办理|受理|监制|检测|评定|认定|核发|发放|收取|保存|收存|予以公告|确定|制定|规定|决定|批准|编制|公布|发布|负责|主管(?!部门|机关)|管理(?!部门|机关|机构|局)|监督(?!管理部门)|保管|承担|承办|主办|举办|组织|实施|设计|建造|建立|创办|创立|创建|发明|发现|提出|命名|撰写|编写|执导|主演|产生|组成|支付|收集|监督|审批|审核|颁发|授予|任命|选举产生|处理|收购|经营|拥有|运营|出版|制作|生产|提供)(?:[^，：；]{0,10}))$/du;

/** Who sees to what, in clauses with 由. */
export function findOffices(readable: Readable): Office[] {
  return chineseSentences(readable).flatMap(({ from, clauses }): Office[] => {
    const [first, second] = clauses;
    if (!first || first.start !== from) return [];
    const end = second && readable.text.startsWith('由', second.start) ? second.end : first.end;
    const place = pattern.exec(readable.text.slice(first.start, end))?.indices?.groups;
    if (!place?.matter || !place.agent || !place.verb) return [];
    const matter = wordsAt(readable, first.start + place.matter[0], first.start + place.matter[1]);
    const agent = wordsAt(readable, first.start + place.agent[0], first.start + place.agent[1]);
    const verb = wordsAt(readable, first.start + place.verb[0], first.start + place.verb[1]);
    if (
      /^(?:具体)?办法$|^[于在从对]|[的理自经缘事来]$|组成$|是/u.test(matter.text) ||
      /组成/u.test(verb.text)
    )
      return [];
    if (!standsAlone(matter.text) || !isBalanced(matter.text + verb.text)) return [];
    if (
      /^(?:此|该|其|他|她|它|有关|相关|于)|[的后时前中]$|、$|按照|根据|依照|依据|经过|不在|可以|应当/u.test(
        agent.text,
      )
    )
      return [];
    return [
      {
        type: 'office',
        key: factKey('office', matter.documentId, matter.text, agent.text, verb.text),
        proof: wordsAt(readable, first.start, end),
        confidence: 0.85,
        matter,
        agent,
        verb,
      },
    ];
  });
}
