import type { AnswerOf, QuestionOf } from '../content';
import { type FoldedAnswer, foldAnswer, type Simplify } from '../text';
import { type Grade, gradeParts } from './grade';

/**
 * Everything for an accepted answer. Where the question has points, else one share for each point that
 * the answer says, wherever it stands in it. Null while nothing is written.
 */
export function gradeShortAnswer(
  question: QuestionOf<'short-answer'>,
  answer: AnswerOf<'short-answer'>,
  simplify: Simplify,
): Grade | null {
  if (foldAnswer(answer.text, simplify).strict === '') return null;
  const expected = question.points?.length ?? 1;
  const found = isAccepted(question, answer, simplify)
    ? expected
    : pointsFound(question, answer, simplify).size;
  return gradeParts(found / expected, found, expected);
}

/** True if the answer as a whole is one of those that are accepted. */
function isAccepted(
  { accepted }: Pick<QuestionOf<'short-answer'>, 'accepted'>,
  { text }: AnswerOf<'short-answer'>,
  simplify: Simplify,
): boolean {
  const given = foldAnswer(text, simplify);
  return foldAll(accepted, simplify).some(
    ({ strict, loose }) => strict === given.strict || loose === given.loose,
  );
}

/** Ids of the points that an answer says; all of them where it is an accepted answer as a whole. */
export function pointsFound(
  question: QuestionOf<'short-answer'>,
  answer: AnswerOf<'short-answer'>,
  simplify: Simplify,
): ReadonlySet<string> {
  const given = foldAnswer(answer.text, simplify);
  const whole = isAccepted(question, answer, simplify);
  const said = (question.points ?? []).filter(
    ({ accepted }) =>
      whole ||
      foldAll(accepted, simplify).some(
        ({ strict, loose }) => says(given.strict, strict) || says(given.loose, loose),
      ),
  );
  return new Set(said.map(({ id }) => id));
}

function foldAll(
  accepted: QuestionOf<'short-answer'>['accepted'],
  simplify: Simplify,
): readonly FoldedAnswer[] {
  return Object.values(accepted).flatMap((texts) =>
    (texts ?? []).map((text) => foldAnswer(text, simplify)),
  );
}

/** Words of English and numbers must stand there whole: "art" is not said by "party". */
function says(given: string, sought: string): boolean {
  if (sought === '') return false;
  for (let at = given.indexOf(sought); at >= 0; at = given.indexOf(sought, at + 1)) {
    const [start, end] = [given.slice(0, at), given.slice(at + sought.length)];
    if (!joins(start.slice(-1), sought.slice(0, 1)) && !joins(sought.slice(-1), end.slice(0, 1)))
      return true;
  }
  return false;
}

function joins(first: string, second: string): boolean {
  return /^[\p{Script=Latin}\d]{2}$/u.test(first + second);
}
