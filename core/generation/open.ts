import type { QuestionOf } from '@/core/content';
import type { Words } from '@/core/extraction';
import { widenAccepted } from './accepted';
import type { EvidenceDraft, NumericDraft, ShortDraft } from './draft';
import type { Common } from './finish';
import { hashText } from './hash';

const longestAnswer = 500;

/** A number that the source prints, or that follows from such numbers by one operation. */
export function assembleNumeric(draft: NumericDraft, common: Common): QuestionOf<'numeric'> {
  const { value, tolerance, unit, operation } = draft;
  return {
    ...common,
    kind: 'numeric',
    value,
    tolerance,
    ...(unit ? { unit } : {}),
    operation: operation && {
      type: operation.type,
      operands: operation.operands.map(({ figure, value }) => ({
        evidence: placeIn(common, figure),
        text: figure.text,
        value,
      })),
    },
  };
}

/** The index of the quotation that covers the words. */
function placeIn({ evidence }: Common, words: Words): number {
  return evidence.findIndex(
    (one) => one.passageId === words.passageId && one.start <= words.start && words.end <= one.end,
  );
}

/** An answer that is written, with the ways to say it. */
export function assembleShort(draft: ShortDraft, common: Common): QuestionOf<'short-answer'> {
  const known = Object.values(draft.accepted).flatMap((texts) => texts ?? []);
  const longest = Math.max(...known.map((text) => text.length));
  return {
    ...common,
    kind: 'short-answer',
    // Several points are told apart by all of their words.
    accepted: draft.points.length > 1 ? draft.accepted : widenAccepted(draft.accepted),
    ...(draft.points.length > 1
      ? { points: draft.points.map((accepted, index) => ({ id: `p${index + 1}`, accepted })) }
      : {}),
    // Room for more than is needed, so that the room tells nothing, in steps.
    longest: Math.min(longestAnswer, Math.max(60, Math.ceil(longest / 30) * 60)),
  };
}

/** A statement and the sentences among which those that decide it are to be found. */
export function assembleEvidence(
  draft: EvidenceDraft,
  common: Common,
): QuestionOf<'evidence'> | null {
  const [first] = draft.sentences;
  if (!first) return null;
  const sentences = draft.sentences.map(({ text, start, end }) => ({
    id: `s-${hashText(text).slice(0, 8)}`,
    text,
    start,
    end,
  }));
  return {
    ...common,
    kind: 'evidence',
    statement: draft.statement,
    passageId: first.passageId,
    language: first.language,
    sentences,
    key: draft.deciding.flatMap((index) => sentences[index]?.id ?? []),
    verdict: draft.verdict,
  };
}
