import type { FactOf } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { EvidenceDraft } from '../../draft';
import { inLanguages } from '../../names';
import { ofProse } from './ruled';
import { windowAround } from './window';
import { broughtFacts, inMarks, whereIs } from './world';

type Cause = FactOf<'cause'>;

/** Why, what for and on what condition. */
export function askAboutCauses(context: Context): EvidenceDraft[] {
  return ofProse(context, broughtFacts(context, 'cause')).flatMap((all) =>
    all.flatMap((one) => askWhichSentence(context, one)),
  );
}

/** Which sentence says it? The statement puts the two clauses the other way round. */
function askWhichSentence(context: Context, one: Cause): EvidenceDraft[] {
  const sentences = windowAround(context, one.proof);
  const deciding = sentences.flatMap(({ start, end }, index) =>
    start < one.proof.end && one.proof.start < end ? [index] : [],
  );
  const [first] = deciding;
  if (first === undefined || sentences.length < deciding.length * 2 + 1) return [];
  return [
    {
      kind: 'evidence',
      rule: 'cause-support',
      variant: '',
      fact: one,
      stem: inLanguages((language) => {
        const source = cite(context.names, one.proof.documentId, language);
        return language === 'en'
          ? `Which ${deciding.length > 1 ? 'two sentences' : 'sentence'} of this passage of ${source} support${deciding.length > 1 ? '' : 's'} the statement?`
          : `${source}这一段的哪${deciding.length > 1 ? '两' : '一'}句是下面说法的依据？`;
      }),
      rationale: {
        'zh-CN': `依据是这一句：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。`,
      },
      statement: { text: sayOtherwise(one), language: 'zh-CN' },
      sentences,
      deciding,
      verdict: null,
      evidence: proofs(
        deciding.flatMap((index) => sentences[index] ?? []),
        [],
      ),
      concepts: [],
      level: 'understand',
      salience: 1,
    },
  ];
}

function sayOtherwise({ relation, ground, result, proof }: Cause): string {
  const plain = plainResult(result.text);
  const groundFirst = ground.start < result.start;
  if (relation === 'condition')
    return proof.text.startsWith('当')
      ? `${plain}，是在${ground.text}的时候。`
      : `${plain}，前提是${ground.text}。`;
  if (relation === 'purpose')
    return groundFirst ? `${plain}，目的是${ground.text}。` : `为了${ground.text}，${plain}。`;
  return groundFirst || proof.text.includes('原因')
    ? `之所以${plain}，是因为${ground.text}。`
    : `由于${ground.text}，${plain}。`;
}

/** Without 就 or 才, which want the condition before them. */
function plainResult(text: string): string {
  return text.replace(/(?<=^[^，]{2,16}?)(?:就会|便会|则会|就|便|才)(?=\p{Script=Han}{2})/u, '');
}
