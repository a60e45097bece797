import type { Readable } from '../defect-gate';
import { factKey } from '../fact';
import { wordsAt } from '../words';
import { beginsWithVerb, chineseSentences, isBalanced, leansBack, standsAlone } from './clauses';
import type { Sanction } from './fact';

const pattern =
  /^(?:对?违反本[\p{Script=Han}]{1,4}[^，：；]{0,60}，)?(?:对)?(?<deed>(?!违反本)[^：；]{4,46}?的)，(?<measure>(?:由[\p{Script=Han}、]{2,24}?)?(?:对[\p{Script=Han}、]{2,16}?)?(?:责令|处(?!理|置)|给予|予以|没收|吊销|依法给予|可以并处|可以处|可处|不予|撤销|取消)[^：；]{3,56})$/du;
/** Somebody who is in a case shall do something: …变更的，应当自变更之日起…. */
const inCase =
  /^(?<deed>[^：；]{4,44}?的)，(?<measure>(?:[\p{Script=Han}]{2,12})?(?:应当|必须|不得|可以)[^：；]{5,46})$/du;

/** What is to be done in a situation: 押解女性人员时，应当…; 新建校舍，必须…. */
const inSituation =
  /^(?<deed>(?!违反|按照|根据|依照|依据|为了?|本|经|自|由|除)[^，：；]{4,30})，(?<measure>(?:(?:[\p{Script=Han}、（）]{2,16})?(?:应当?|必须|须|不得|可以|禁止|严禁)|由[\p{Script=Han}]{2,12})[^：；]{4,46})$/du;

function situation(text: string): RegExpExecArray | null {
  const match = inSituation.exec(text);
  const deed = match?.groups?.deed ?? '';
  const isOne =
    /[时后前中]$/u.test(deed) ||
    (beginsWithVerb(deed) && !/^(?:应|可|不|未|有|是|在|对|与|因|以)/u.test(deed)) ||
    /^(?:在|对)[^，]{4,}$/u.test(deed);
  return isOne ? match : null;
}

/** What follows from breaking a rule: …的，由…责令改正，处…罚款. */
export function findSanctions(readable: Readable): Sanction[] {
  return chineseSentences(readable).flatMap((sentence, index): Sanction[] => {
    if (sentence.later) return [];
    if (index > 0 && leansBack(sentence, readable.text)) return [];
    const head = readable.text.slice(sentence.from, sentence.end);
    const punished = pattern.exec(head);
    const place = (punished ?? inCase.exec(head) ?? situation(head))?.indices?.groups;
    if (!place?.deed || !place.measure) return [];
    const deed = wordsAt(readable, sentence.from + place.deed[0], sentence.from + place.deed[1]);
    const measure = wordsAt(
      readable,
      sentence.from + place.measure[0],
      sentence.from + place.measure[1],
    );
    if (
      /第[一二三四五六七八九十百]+[条款项]|前款|该|上述|有下列|情形之一|其他|^其|本条例|本规定/u.test(
        deed.text + measure.text,
      )
    )
      return [];
    if (
      !standsAlone(deed.text.replace(/^(?:在|因|以|对|需要)/u, '')) ||
      /[他她]们|^(?:是|有)/u.test(measure.text)
    )
      return [];
    if (!isBalanced(deed.text) || !isBalanced(measure.text)) return [];
    return [
      {
        type: 'sanction',
        relation: punished ? 'sanction' : 'case',
        key: factKey('sanction', deed.documentId, deed.text, measure.text),
        proof: wordsAt(readable, sentence.from, measure.end),
        confidence: 0.9,
        deed,
        measure,
      },
    ];
  });
}
