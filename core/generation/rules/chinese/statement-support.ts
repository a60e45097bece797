import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { EvidenceDraft } from '../../draft';
import { inLanguages } from '../../names';
import { chanceOf } from '../../random';
import { rivalsOf, type Slot, type Statement } from './rivals';
import { sayWith } from './statement-text';
import { windowAround } from './window';
import { inMarks, whereIs } from './world';

const fewestSentences = 3;

/** Is it so, and which sentence decides? What happened when, said the other way round, or another figure. */
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
  const reworded = sayWhen(statement, slot);
  const rival = rivalsOf(context, statement, slot).find(
    (one) => !others.some(({ text }) => text.includes(one.wording.text)),
  );
  const holds =
    reworded !== null && (!rival || chanceOf(context.seed, proof.text, 'support') < 0.5);
  if (!holds && !rival) return null;
  const cut = (text: string): string => `${sayWith(statement, slot, text)}。`;
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
      'zh-CN': holds
        ? `依据是这一句：${inMarks(sentence.text)}${whereIs(context, proof)}。`
        : `原文写的是“${slot.words.text}”：${inMarks(sentence.text)}${whereIs(context, proof)}。`,
    },
    statement: {
      text: holds || !rival ? (reworded ?? '') : cut(rival.wording.text),
      language: 'zh-CN',
    },
    sentences,
    deciding: [deciding],
    verdict: holds,
    evidence: proofs([sentences[deciding] ?? proof], []),
    concepts: [],
    level: 'understand',
    salience: 0.9,
  };
}

/** 1914年，甲建立乙 as 甲建立乙，这是1914年的事; null where the sentence does not begin with the date. */
function sayWhen({ proof, topic }: Statement, { kind, words }: Slot): string | null {
  if (kind !== 'date' || words.start !== proof.start || topic) return null;
  const rest = proof.text.slice(words.text.length).replace(/^，/u, '');
  return /^[\p{Script=Han}“《]/u.test(rest) && !/^[起前后间内的至到]/u.test(rest)
    ? `${rest}，这是${words.text}的事。`
    : null;
}
