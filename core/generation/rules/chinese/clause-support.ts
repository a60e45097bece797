import type { Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { EvidenceDraft } from '../../draft';
import { inLanguages } from '../../names';
import { windowAround } from './window';
import { broughtFacts, inMarks, whereIs } from './world';

/** Which sentence says it? The statement is the first part of a longer sentence of the passage. */
export function askForSentence(context: Context): EvidenceDraft[] {
  return broughtFacts(context, 'claim').flatMap((all) =>
    all.flatMap((one): EvidenceDraft[] => {
      const sentences = windowAround(context, one.proof);
      const deciding = sentences.findIndex(
        ({ start, end }) => start <= one.proof.start && one.proof.end <= end,
      );
      const own: Words | undefined = sentences[deciding];
      if (!own || sentences.length < 4 || own.text.length < one.proof.text.length * 1.7) return [];
      return [
        {
          kind: 'evidence',
          rule: 'claim-support',
          variant: '',
          fact: one,
          stem: inLanguages((language) => {
            const source = cite(context.names, one.proof.documentId, language);
            return language === 'en'
              ? `Which sentence of this passage of ${source} supports the statement?`
              : `${source}这一段的哪一句是下面说法的依据？`;
          }),
          rationale: {
            'zh-CN': `依据是这一句：${inMarks(own.text)}${whereIs(context, one.proof)}。`,
          },
          statement: { text: `${one.proof.text}。`, language: 'zh-CN' },
          sentences,
          deciding: [deciding],
          verdict: null,
          evidence: proofs([own], []),
          concepts: [],
          level: 'understand',
          salience: 0.45,
        },
      ];
    }),
  );
}
