import type { Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { placeOf } from '../../citation';
import type { Context } from '../../context';
import type { Distractor, SingleDraft } from '../../draft';
import { chanceOf } from '../../random';
import {
  accordingTo,
  type Clause,
  clausesOf,
  contentOf,
  endingOf,
  isAgent,
  sharedContent,
  wordsIn,
} from './clauses';
import { agreementOf, canTellApart, isJoinable, isPlainName } from './endings';

/** Which of these does something? Wrong ones are other things that the text speaks of. */
export function askForClauseSubject(context: Context): SingleDraft[] {
  const clauses = clausesOf(context).filter(
    (clause) => isJoinable(clause) && isPlainName(clause.name),
  );
  return clauses.flatMap((clause): SingleDraft[] => {
    if (clause.subjectKind === 'person') return [];
    // What a tale names and we can't tell the sort of makes no row of options.
    if (clause.subjectKind === 'thing' && (clause.tense === 'past' || !isKind(clause))) return [];
    const ending = endingOf(clause).text;
    if (/\b(?:also|still|too)\b/u.test(ending)) return [];
    const others = rivals(context, clauses, clause, ending);
    if (others.length < 2 || !others.some(({ wording }) => isKin(wording.text, clause.name)))
      return [];
    const { names } = context;
    const key = bareSubject(clause);
    return [
      {
        kind: 'single-choice',
        rule: 'clause-subject',
        variant: '',
        fact: clause,
        stem: { en: `${accordingTo(names, key)}, which of these ${ending}?` },
        rationale: {
          en: `The text says so of “${clause.name}” ${placeOf(names, clause.proof, key.documentId, 'en')}.`,
        },
        key: { wording: { text: key.text, language: 'en' }, words: key },
        distractors: others,
        arrangement: 'mixed',
        evidence: proofs([clause.proof], []),
        concepts: [],
        level: 'understand',
        salience: 0.7,
      },
    ];
  });
}

/** "Lateral meristems" and "apical meristems": things of one sort are taken for one another. */
function isKin(one: string, other: string): boolean {
  const last = (text: string): string =>
    (text.toLowerCase().split(' ').at(-1) ?? '').replace(/s$/u, '');
  return last(one) === last(other);
}

/** The subject without its article, so that all options look alike. */
function bareSubject({ subject }: Clause): Words {
  const article = /^(?:the|an?) /iu.exec(subject.text)?.[0].length ?? 0;
  return { ...subject, start: subject.start + article, text: subject.text.slice(article) };
}

/** "roots", "the roots of a plant", "a steam turbine": kinds of things, of which a text speaks in one tone. */
function isKind({ name, number, figures, subject }: Clause): boolean {
  if (figures.some(({ words }) => words.start < subject.end)) return false;
  return number === 'plural' || /^an? /iu.test(name);
}

/** The name within a sentence, without its article. */
function nameOf({ name }: Clause): string {
  return name.replace(/^(?:the|an?) /iu, '');
}

function rivals(
  context: Context,
  clauses: readonly Clause[],
  clause: Clause,
  ending: string,
): Distractor[] {
  const key = bareSubject(clause).text;
  const isNamed = /^\p{Lu}/u.test(nameOf(clause));
  const capital = /^\p{Lu}/u.test(key);
  const found: { other: Clause; text: string }[] = [];
  const ranked = clauses
    .filter(
      (other) =>
        other.subject.documentId === clause.subject.documentId &&
        other.subjectKind === clause.subjectKind &&
        isKind(other) === isKind(clause) &&
        /^\p{Lu}/u.test(nameOf(other)) === isNamed &&
        isAgent(other) === isAgent(clause) &&
        (agreementOf(other) === agreementOf(clause) || other.number === clause.number) &&
        canTellApart(clause, other),
    )
    .map((other) => ({
      far: Math.floor(Math.abs(other.position - clause.position) / 6),
      other,
      chance: chanceOf(other.key, context.seed, clause.key),
    }))
    .sort((a, b) => a.far - b.far || a.chance - b.chance);
  for (const { other } of ranked) {
    const words = bareSubject(other).text;
    const text = capital
      ? words.charAt(0).toUpperCase() + words.slice(1)
      : other.name.replace(/^(?:the|an?) /u, '');
    if (found.length === 3) break;
    if (found.some((one) => !canTellApart(one.other, other))) continue;
    if (wordsIn(text) > wordsIn(key) * 2 + 1 || wordsIn(key) > wordsIn(text) * 2 + 1) continue;
    if ([...contentOf(text)].some((word) => contentOf(ending).has(word))) continue;
    if (alsoTrue(context, other, ending)) continue;
    found.push({ other, text });
  }
  return found.map(({ other, text }) => ({
    wording: { text, language: 'en' },
    words: bareSubject(other),
    distance: 2,
    reason: {
      en: `Of “${other.name}” the text says something else: “${endingOf(other).text}” ${placeOf(context.names, other.proof, clause.subject.documentId, 'en')}.`,
    },
  }));
}

function alsoTrue(context: Context, other: Clause, ending: string): boolean {
  const head = [...contentOf(other.name)];
  return context.facts.some(
    (fact) =>
      fact.type === 'clause' &&
      fact.subject.documentId === other.subject.documentId &&
      head.every((word) => contentOf(fact.core.text).has(word)) &&
      sharedContent(fact.core.text, ending) > 0.5,
  );
}
