import type { Readable } from '../defect-gate';
import { factKey } from '../fact';
import { wordsAt } from '../words';
import { chineseSentences, isBalanced, standsAlone } from './clauses';
import type { Sanction } from './fact';

const pattern =
  /^(?:对?违反本[\p{Script=Han}]{1,4}[^，：；]{0,60}，)?(?:对)?(?<deed>(?!违反本)[^：；]{4,46}?的)，(?<measure>(?:由[\p{Script=Han}、]{2,24}?)?(?:责令|处(?!理|置)|给予|予以|没收|吊销|依法给予|可以并处|可以处|可处|不予|撤销|取消)[^：；]{3,56})$/du;
/** Somebody who is in a case shall do something: …变更的，应当自变更之日起…. */
const inCase =
  /^(?<deed>[^：；]{4,44}?的)，(?<measure>(?:[\p{Script=Han}]{2,12})?(?:应当|必须|不得|可以)[^：；]{5,46})$/du;

/** What follows from breaking a rule: …的，由…责令改正，处…罚款. */
export function findSanctions(readable: Readable): Sanction[] {
  return chineseSentences(readable).flatMap((sentence): Sanction[] => {
    if (sentence.later) return [];
    const head = readable.text.slice(sentence.from, sentence.end);
    const punished = pattern.exec(head);
    const place = (punished ?? inCase.exec(head))?.indices?.groups;
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
