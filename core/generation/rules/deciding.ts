import type { Localized, Wording } from '@/core/content';
import { type Fact, type Readable, type Words, wordsAt } from '@/core/extraction';
import { splitSentences } from '@/core/text';
import { proofs } from '../choices';
import { cite } from '../citation';
import type { Context } from '../context';
import type { Draft, EvidenceDraft } from '../draft';
import { inLanguages, type Names } from '../names';
import { readingLength, sharedTokens } from '../tokens';
import { nearestSentences } from './nearest-sentences';

interface Plan {
  readonly rule: string;
  readonly variant: string;
  readonly fact: Fact;
  readonly statement: Wording;
  /** Words of the sentence that decides; all of them stand in that one sentence. */
  readonly decided: readonly Words[];
  /** What no other sentence may have, because it could decide as well. */
  readonly telling: readonly string[];
  readonly verdict: boolean;
  readonly rationale: Localized;
  readonly concepts?: readonly string[];
  readonly level?: Draft['level'];
  readonly salience: number;
}

/** A statement put together of more pieces of its sentence says it in another order. */
const mostPieces = 3;
const fewest = 3;
/** Longer passages are shown in part: characters of Chinese, twice the words of English. */
const longestPassage = 420;

/** Does the passage support the statement, and by which sentence? Nothing where the sentence is easily told. */
export function askWhatDecides(context: Context, plan: Plan): EvidenceDraft[] {
  const [first] = plan.decided;
  const readable = context.readables.find(({ passage }) => passage.id === first?.passageId);
  if (!first || !readable) return [];
  const all = sentencesOf(readable);
  const at = all.findIndex(({ start, end }) =>
    plan.decided.every((words) => start <= words.start && words.end <= end),
  );
  const own = all[at];
  if (!own || readingLength(plan.statement.text) > readingLength(own.text) * 0.75) return [];
  if (plan.verdict && isCopied(plan.statement.text, own.text)) return [];
  const sentences = windowAround(all, at, plan.statement.text);
  const deciding = sentences.indexOf(own);
  const others = sentences.filter((one) => one !== own);
  const rivals = others.filter(({ text }) => plan.telling.some((words) => text.includes(words)));
  if (sentences.length < fewest || deciding < 0 || rivals.length > 0) return [];
  if (!others.some(({ text }) => sharedTokens(text, plan.statement.text).length >= 2)) return [];
  return [
    {
      kind: 'evidence',
      rule: plan.rule,
      variant: plan.variant,
      fact: plan.fact,
      stem: decidingStem(context.names, first.documentId),
      rationale: plan.rationale,
      statement: plan.statement,
      sentences,
      deciding: [deciding],
      verdict: plan.verdict,
      evidence: proofs([own], []),
      concepts: plan.concepts ?? [],
      level: plan.level ?? 'analyse',
      salience: plan.salience,
    },
  ];
}

/** True where a statement is the sentence with something left out: the eye alone finds it, nothing is understood. */
function isCopied(statement: string, sentence: string): boolean {
  let [rest, pieces] = [statement.replace(/[。.]$/u, ''), 0];
  while (rest !== '' && pieces <= mostPieces) {
    let size = rest.length;
    while (size > 1 && !sentence.includes(rest.slice(0, size))) size -= 1;
    rest = rest.slice(size);
    pieces += 1;
  }
  return rest === '';
}

function decidingStem(names: Names, documentId: string): Localized {
  return inLanguages((language) => {
    const source = cite(names, documentId, language);
    return language === 'en'
      ? `Do these sentences of ${source} support the statement, and which sentence decides?`
      : `${source}中的这几句话是否支持下面的说法，依据是哪一句？`;
  });
}

function sentencesOf(readable: Readable): Words[] {
  return splitSentences(readable.text).map(({ start, end }) => wordsAt(readable, start, end));
}

/** Sound sentences around one, those nearest to the statement, as long as they fit. */
function windowAround(all: readonly Words[], at: number, statement: string): Words[] {
  const isSound = ({ noted, text }: Words): boolean =>
    !noted && !text.includes('\uE000') && readingLength(text) >= 5;
  const weight = ({ text, language }: Words): number =>
    readingLength(text) * (language === 'en' ? 2 : 1);
  const own = all[at];
  if (!own || !isSound(own)) return [];
  return nearestSentences(all, at, at, statement, (one, shown) => {
    const length = [...shown, one].reduce((sum, each) => sum + weight(each), 0);
    return isSound(one) && length <= longestPassage;
  });
}
