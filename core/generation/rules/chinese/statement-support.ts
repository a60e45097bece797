import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { EvidenceDraft } from '../../draft';
import { inLanguages } from '../../names';
import { chanceOf } from '../../random';
import type { Slot, Statement } from './rivals';
import { rewordings } from './statement-reworded';
import { windowAround } from './window';
import { inMarks, whereIs } from './world';

const fewestSentences = 3;

/** Is it so, and which sentence decides? The statement in other words, or with one detail changed. */
export function askForSupport(
  context: Context,
  statement: Statement,
  slot: Slot,
): EvidenceDraft | null {
  const sentences = windowAround(context, statement.proof);
  const deciding = sentences.findIndex(
    ({ start, end }) => start <= statement.proof.start && statement.proof.end <= end,
  );
  if (deciding < 0 || sentences.length < fewestSentences) return null;
  const { proof, sentence } = statement;
  const others = sentences.filter((_, index) => index !== deciding);
  if (others.some(({ text }) => text.includes(slot.words.text))) return null;
  const said = rewordings(context, statement, slot).filter(
    ({ rival }) => !rival || !others.some(({ text }) => text.includes(rival.wording.text)),
  );
  const wanted = chanceOf(context.seed, proof.text, 'support') < 0.5;
  const chosen = said.find(({ holds }) => holds === wanted) ?? said[0];
  if (!chosen) return null;
  return {
    kind: 'evidence',
    rule: 'statement-support',
    variant: slot.words.text,
    fact: statement,
    stem: inLanguages((language) => {
      const source = cite(context.names, proof.documentId, language);
      return language === 'en'
        ? `Does this passage of ${source} say what the statement says? Mark the sentence that decides it.`
        : `${source}的这一段是否支持下面的说法？请选出作为依据的句子。`;
    }),
    rationale: {
      'zh-CN': `原文写的是“${slot.words.text}”：${inMarks(sentence.text)}${whereIs(context, proof)}。`,
    },
    statement: { text: chosen.text, language: 'zh-CN' },
    sentences,
    deciding: [deciding],
    verdict: chosen.holds,
    evidence: proofs([sentences[deciding] ?? proof], []),
    concepts: [],
    level: 'understand',
    salience: 0.9,
  };
}
