import { beforeAll, describe, expect, it } from 'vitest';
import {
  type ReviewMoment,
  type ReviewPart,
  type ReviewPolicy,
  reviewMoments,
  reviewParts,
  shownAt,
} from '@/core/assignments';
import { readAttempt, reviewAttempt, startPractice, submitAttempt } from '@/server/attempts';
import { db } from '@/server/db';
import { findMistakes } from '@/server/progress/mistakes';
import { canary, importFixtureBank } from '@/tests/fixtures/bank';
import { minutes, newClassroom, unwrap } from '@/tests/fixtures/classroom';
import { newAttempt, newAttemptIn } from '@/tests/fixtures/taking';

beforeAll(importFixtureBank);

const stages = ['open', 'submitted', 'closed'] as const;
const moments = { open: minutes(2), submitted: minutes(4), closed: minutes(60) } as const;

/** What a text of the interface tells of an answered question. */
function toldBy(text: string): Record<ReviewPart, boolean> {
  return {
    points: /"earned":-?\d[^}]*"feedback"|"earned":\d[^[]*"possible":\d/.test(text),
    correctness: text.includes('"verdict"'),
    solution:
      /"state":"missed"|"solution":\[\{/.test(text) || text.includes(`${canary} correction`),
    explanation: text.includes(`${canary} rationale`) || text.includes(`${canary} reason`),
  };
}

/** Everything else at another moment than one part: 16 policies, and those where all is the same. */
const policies: ReviewPolicy[] = reviewParts.flatMap((part) =>
  reviewMoments.flatMap((moment) =>
    (['during', 'never'] as const).map((others) => policyWith(part, moment, others)),
  ),
);

function policyWith(part: ReviewPart, moment: ReviewMoment, others: ReviewMoment): ReviewPolicy {
  const all = { points: others, correctness: others, solution: others, explanation: others };
  return { ...all, [part]: moment };
}

describe.each([
  ['deferred', [1]],
  ['immediate', [1]],
  ['immediate', [1, 0.5]],
] as const)('feedback %s, tries %o', (feedback, tries) => {
  it('shows at each stage what the policy shows, and not a word more', async () => {
    const classroom = await newClassroom(`${feedback} ${tries.length}`, 0);
    for (const review of policies) {
      const { student, state, answer } = await newAttemptIn(classroom, {
        ...{ feedback, tries: [...tries], review },
      });
      const texts: string[] = [];
      for (const [position, what] of [
        [1, 'wrong'],
        [2, 'wrong'],
        [3, 'right'],
        [4, 'wrong'],
      ] as const)
        texts.push(JSON.stringify(unwrap(await answer(position, what, { confirm: true }))));
      for (const stage of stages) {
        const now = moments[stage];
        if (stage === 'submitted')
          texts.push(JSON.stringify(await submitAttempt(student, state.id, {}, 'en', minutes(3))));
        texts.push(
          JSON.stringify(unwrap(await readAttempt(student, state.id, 'en', now))),
          JSON.stringify(await reviewAttempt(student, state.id, 'en', now)),
          JSON.stringify(await findMistakes(student.id, 'en', now)),
        );
        const final = feedback === 'immediate' || stage !== 'open';
        const shown = shownAt(review, stage);
        const told = toldBy(texts.splice(0).join('\n'));
        const name = `${JSON.stringify(review)} ${stage}`;
        for (const part of ['correctness', 'solution', 'explanation'] as const)
          expect([name, part, told[part]]).toEqual([name, part, final && shown[part]]);
        if (!shown.points) expect([name, told.points]).toEqual([name, false]);
      }
    }
  });
});

describe('what a policy keeps back', () => {
  it('is not to be had by practising either', async () => {
    const { student, state, answer, assignmentId } = await newAttempt('by practice', {
      policy: { review: { solution: 'never', explanation: 'never' }, practice: false },
    });
    await answer(1, 'wrong');
    const item = await db.attemptItem.findUniqueOrThrow({
      where: { attemptId_position: { attemptId: state.id, position: 1 } },
    });
    const questionIds = [item.questionId];
    const practise = (now: Date) =>
      startPractice(student, { type: 'practice', questionIds, language: 'en' }, now);
    const closed = { type: 'practice', assignmentId, language: 'en' } as const;
    expect(await practise(minutes(2))).toMatchObject({ code: 'no-questions' });
    unwrap(await submitAttempt(student, state.id, {}, 'en', minutes(3)));
    for (const now of [minutes(4), minutes(99)])
      expect(await practise(now)).toMatchObject({ code: 'no-questions' });
    expect(await startPractice(student, closed, minutes(99))).toMatchObject({
      code: 'practice-not-open',
    });
  });
});
