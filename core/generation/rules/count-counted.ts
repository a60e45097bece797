import { choose, proofs, rejectChoice } from '../choices';
import { cite, placeOf } from '../citation';
import type { Context } from '../context';
import type { SingleDraft } from '../draft';
import { conceptOf, inLanguages } from '../names';
import { countGroups } from './counts';

/** What does a figure count? Wrong ones are counted in the same sentence. */
export function askForCounted(context: Context): SingleDraft[] {
  const { names } = context;
  return countGroups(context).flatMap((group) => {
    if (group.length < 3) return [];
    return group
      .filter((count) => !count.counted.noted)
      .map((count): SingleDraft => {
        const document = count.figure.documentId;
        const others = group.filter((other) => other !== count).slice(0, 3);
        return {
          kind: 'single-choice',
          rule: 'count-counted',
          variant: '',
          fact: count,
          stem: inLanguages((language) => {
            const source = cite(names, document, language);
            return language === 'en'
              ? `What does ${count.figure.text} count in ${source}?`
              : `${source}里，“${count.figure.text}”是什么的数量？`;
          }),
          rationale: inLanguages((language) => {
            const place = placeOf(names, count.proof, document, language);
            return language === 'en'
              ? `The figure stands directly before these words ${place}.`
              : `这个数字就写在这几个词之前${place}。`;
          }),
          key: choose(names, count.counted),
          distractors: others.map((other) =>
            rejectChoice(
              names,
              other.counted,
              1,
              inLanguages((language) => {
                const place = placeOf(names, other.proof, document, language);
                return language === 'en'
                  ? `For this the text gives ${other.figure.text} ${place}.`
                  : `原文为这一项写的是“${other.figure.text}”${place}。`;
              }),
            ),
          ),
          arrangement: 'mixed',
          evidence: proofs(
            [count.proof],
            others.map((other) => other.proof),
          ),
          concepts: [conceptOf(names, count.counted.text)?.id ?? []].flat(),
          level: 'remember',
          salience: 0.7,
        };
      });
  });
}
