import { choose, proofs } from '../choices';
import { briefly, capitalise, cite, placeOf } from '../citation';
import { type Context, factsOf } from '../context';
import type { Distractor, SingleDraft } from '../draft';
import { conceptIds, inLanguages, mention, quotedWithGloss } from '../names';
import { shuffle } from '../random';
import { glossOfDefinition } from '../statement-gloss';
import { readingLength, sharedTokens } from '../tokens';
import { type Definition, overlapping, subjectType } from './definitions';

const longest = 24;

/** Which sentence stands in the source? What and of what come twice each, so that none is the model. */
export function askForDefinition(context: Context): SingleDraft[] {
  const definitions = factsOf(context, 'definition').filter(isWhole);
  return definitions.flatMap((definition): SingleDraft[] => {
    const others = shuffle(
      definitions.filter((other) => isRival(definition, other)),
      definition.key,
      (other) => other.key,
    );
    const [second] = others;
    const third = others.find((other) => second && isRival(second, other));
    return second && third ? [draft(context, definition, second, third)] : [];
  });
}

/** Subject and first description are one run of words. */
function isWhole({ subject, predicates, proof }: Definition): boolean {
  const [first] = predicates;
  return (
    !proof.noted &&
    subjectType(subject.text) === 'group' &&
    first !== undefined &&
    first.whole.start - subject.end === 1 &&
    readingLength(subject.text) <= 10 &&
    readingLength(first.whole.text) <= longest
  );
}

function isRival(one: Definition, other: Definition): boolean {
  const [a, b] = [one, other].map(({ predicates }) => predicates[0]?.whole.text ?? '');
  return (
    other !== one &&
    other.subject.documentId === one.subject.documentId &&
    !overlapping(other.subject.text, one.subject.text) &&
    sharedTokens(other.subject.text, a ?? '').length === 0 &&
    sharedTokens(one.subject.text, b ?? '').length === 0 &&
    sharedTokens(a ?? '', b ?? '').length === 0
  );
}

function draft(
  context: Context,
  own: Definition,
  second: Definition,
  third: Definition,
): SingleDraft {
  const { names } = context;
  const document = own.subject.documentId;
  const wordingOf = (who: Definition, what: Definition) => {
    const whole = what.predicates[0]?.whole ?? what.proof;
    const { language } = who.subject;
    return {
      text: `${who.subject.text}是${whole.text}`,
      language,
      ...glossOfDefinition(names, who.subject, whole),
    };
  };
  const wrong = (who: Definition, what: Definition): Distractor => ({
    wording: wordingOf(who, what),
    words: null,
    distance: 2,
    reason: inLanguages((language) => {
      const whole = what.predicates[0]?.whole ?? what.proof;
      const source = briefly(names, document, language);
      const place = placeOf(names, what.subject, document, language);
      const words = quotedWithGloss(names, whole, language);
      const right = mention(names, what.subject, language);
      return language === 'en'
        ? `${capitalise(source)} says ${words} of ${right} ${place}.`
        : `${source}是用${words}来说${right}的${place}。`;
    }),
  });
  const [predicate] = own.predicates;
  const end = predicate?.whole.end ?? own.proof.end;
  const start = own.subject.start;
  const run = {
    ...own.proof,
    start,
    end,
    text: `${own.subject.text}是${predicate?.whole.text ?? ''}`,
  };
  return {
    kind: 'single-choice',
    rule: 'definition-wording',
    variant: '',
    fact: own,
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      return language === 'en'
        ? `Which of these statements is made in ${source}?`
        : `下列哪一种说法见于${source}？`;
    }),
    rationale: inLanguages((language) => {
      const place = placeOf(names, own.proof, document, language);
      const who = mention(names, own.subject, language);
      const source = briefly(names, document, language);
      return language === 'en'
        ? `${capitalise(source)} says this of ${who} ${place}.`
        : `${source}就是这样说${who}的${place}。`;
    }),
    key: { ...choose(names, run), wording: wordingOf(own, own) },
    distractors: [wrong(own, second), wrong(third, own), wrong(third, second)],
    arrangement: 'mixed',
    evidence: proofs([run], [second.proof, third.proof]),
    concepts: conceptIds(names, own.subject.text),
    level: 'understand',
    salience: 0.8,
  };
}
