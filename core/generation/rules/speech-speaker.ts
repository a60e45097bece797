import { choose, proofs, rejectChoice } from '../choices';
import { cite, placeOf } from '../citation';
import { type Context, factsOf } from '../context';
import type { SingleDraft } from '../draft';
import { conceptOf, glossedInSentence, inLanguages, nameIn } from '../names';
import { shuffle } from '../random';
import { sharedTokens, tokensOf } from '../tokens';
import { peopleOf, saidOf } from './people';

/** To whom does the source attribute a statement? Never where two speakers say much the same. */
export function askForSpeaker(context: Context): SingleDraft[] {
  const speeches = factsOf(context, 'speech');
  return speeches.flatMap((fact): SingleDraft[] => {
    const { names } = context;
    const document = fact.speaker.documentId;
    const alike = speeches.some(
      (other) =>
        other.speaker.documentId === document &&
        other.speaker.text !== fact.speaker.text &&
        sharedTokens(other.claim.text, fact.claim.text).length >
          tokensOf(fact.claim.text).size * 0.6,
    );
    const speakers = new Set(
      factsOf(context, 'act').flatMap((act) => (act.kind === 'spoke-at' ? [act.person.text] : [])),
    );
    for (const speech of speeches) speakers.add(speech.speaker.text);
    const others = shuffle(
      peopleOf(context, document).filter(
        (person) =>
          person.words.text !== fact.speaker.text && !fact.claim.text.includes(person.words.text),
      ),
      fact.key,
      (person) => person.words.text,
    )
      .map((person, index) => ({ person, index, rank: speakers.has(person.words.text) ? 0 : 1 }))
      .sort((a, b) => a.rank - b.rank || a.index - b.index)
      .map(({ person }) => person)
      .slice(0, 3);
    if (alike || others.length < 2) return [];
    return [
      {
        kind: 'single-choice',
        rule: 'speech-speaker',
        variant: '',
        fact,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          const claim = glossedInSentence(names, fact.claim, language);
          return language === 'en'
            ? `To whom does ${source} attribute these words: ${claim}?`
            : `${source}说下面的话出自谁：${claim}？`;
        }),
        rationale: inLanguages((language) => {
          const place = placeOf(names, fact.proof, document, language);
          return language === 'en'
            ? `These are the words of ${fact.speaker.text} ${place}.`
            : `这是原文转述${nameIn(names, fact.speaker, 'zh-CN')}的话${place}。`;
        }),
        key: choose(names, fact.speaker),
        distractors: others.map((other) =>
          rejectChoice(names, other.words, 2, saidOf(names, other, document)),
        ),
        arrangement: 'alphabet',
        evidence: proofs(
          fact.proof === fact.claim ? [fact.lead, fact.claim] : [fact.proof],
          others.map((other) => other.proof),
        ),
        concepts: [conceptOf(names, fact.speaker.text)?.id ?? []].flat(),
        level: 'remember',
        salience: 0.7,
      },
    ];
  });
}
