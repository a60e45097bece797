import type { FactOf } from '@/core/extraction';
import { cite } from '../citation';
import { type Context, factsOf } from '../context';
import type { ClassifyDraft, MatchDraft } from '../draft';
import { conceptOf, inLanguages } from '../names';
import { readingLength, sharedTokens, tokensOf } from '../tokens';
import { layersOf, matchRows, rowOf } from './rows';
import { sortIntoBins } from './sorted';

type Speech = FactOf<'speech'>;

/** Who said what? One claim of every speaker of a document; then the next one of each. */
export function matchSpeakers(context: Context): MatchDraft[] {
  return claimsByDocument(context).flatMap((speakers) =>
    layersOf(speakers, 3).flatMap((layer, index) => {
      const [first] = layer;
      if (!first) return [];
      const { names } = context;
      return matchRows(context, {
        rule: 'speech-match',
        variant: String(index),
        fact: first,
        stem: inLanguages((language) => {
          const source = cite(names, first.speaker.documentId, language);
          return language === 'en'
            ? `Match each speaker with words that ${source} attributes to that speaker.`
            : `请把讲话人与${source}转述的话配对。`;
        }),
        rows: layer.map((speech) =>
          rowOf(names, speech.speaker, speech.claim, [speech.lead, speech.claim]),
        ),
        concepts: layer.flatMap(({ speaker }) => conceptOf(names, speaker.text)?.id ?? []),
        arrangement: 'alphabet',
        salience: 0.75,
      });
    }),
  );
}

/** To whom does each claim belong? Where several speakers have several claims. */
export function sortClaims(context: Context): ClassifyDraft[] {
  return claimsByDocument(context).flatMap((speakers) => {
    const bins = [...speakers]
      .filter((claims) => claims.length >= 2)
      .sort((a, b) => b.length - a.length)
      .slice(0, 3);
    const [first] = bins[0] ?? [];
    if (!first || bins.length < 2) return [];
    const { names } = context;
    return sortIntoBins(context, {
      rule: 'speech-sort',
      variant: '',
      fact: first,
      stem: inLanguages((language) => {
        const source = cite(names, first.speaker.documentId, language);
        return language === 'en'
          ? `To whom does ${source} attribute each of these statements? Sort the statements.`
          : `下列各句在${source}中分别出自谁？请归类。`;
      }),
      bins: bins.flatMap((claims) => {
        const [claim] = claims;
        return claim
          ? [
              {
                label: claim.speaker,
                cards: claims.map((one) => ({ words: one.claim, proof: [one.lead, one.claim] })),
              },
            ]
          : [];
      }),
      concepts: bins.flatMap(([claim]) =>
        claim ? (conceptOf(names, claim.speaker.text)?.id ?? []) : [],
      ),
      level: 'understand',
      salience: 0.7,
    });
  });
}

const longestClaim = 24;

/** Claims by speaker, for documents with several; none that another speaker might have made. */
function claimsByDocument(context: Context): Speech[][][] {
  const speeches = factsOf(context, 'speech');
  const documents = new Map<string, Map<string, Speech[]>>();
  for (const speech of speeches) {
    if (!isAskable(speech, speeches)) continue;
    const id = speech.speaker.documentId;
    const speakers = documents.get(id) ?? new Map<string, Speech[]>();
    const name = speech.speaker.text;
    speakers.set(name, [...(speakers.get(name) ?? []), speech]);
    documents.set(id, speakers);
  }
  return [...documents.values()].map((speakers) => [...speakers.values()]);
}

function isAskable(speech: Speech, all: readonly Speech[]): boolean {
  const { claim, speaker } = speech;
  const size = tokensOf(claim.text).size;
  return (
    !claim.noted &&
    !speaker.noted &&
    readingLength(claim.text) <= longestClaim * (claim.language === 'en' ? 1 : 2) &&
    all.every(
      (other) =>
        other.speaker.documentId !== speaker.documentId ||
        other.speaker.text === speaker.text ||
        (sharedTokens(other.claim.text, claim.text).length <= size * 0.4 &&
          !claim.text.includes(other.speaker.text)),
    )
  );
}
