import 'server-only';
import type { ResponseRequest, SavedResponse } from '@/core/assignments';
import { storedAnswer } from '@/core/content';
import { fitsQuestion } from '@/core/grading';
import { type Credentials, readCallerKey } from '../auth/credentials';
import { findSession } from '../auth/sessions';
import { db, pool } from '../db';
import { findLayout } from './attempt-layout';
import { clockOf } from './attempt-view';
import { loadQuestions, questionOfReference } from './question-bank';
import { type SaveRow, saveStatement } from './save-statement';

/**
 * Saves an answer in one round trip where nothing speaks against it. Null, and nothing was stored,
 * wherever there is more to do or to explain: then `saveResponse` does it at length.
 */
export async function saveAtOnce(
  credentials: Credentials,
  attemptId: string,
  position: number,
  input: ResponseRequest,
  now: Date,
): Promise<SavedResponse | null> {
  const caller = await readCallerKey(credentials);
  const layout = caller && (await findLayout(attemptId));
  const item = layout?.items.get(position);
  if (!caller || !item || (input.confirm && layout?.feedback === 'immediate')) return null;
  const question = questionOfReference(item, await loadQuestions(db, [item]));
  if (input.answer && !fitsQuestion(question, input.answer)) return null;
  const answer = input.answer && storedAnswer(input.answer, item.order);
  const statement = saveStatement(caller.type, {
    callerKey: caller.type === 'session' ? caller.id : caller.tokenHash,
    ...{ now, attemptId, position },
    answer: answer && JSON.stringify(answer),
    sequence: input.sequence,
    elapsed: input.elapsed,
    page: input.page ?? null,
    flagged: input.flagged ?? null,
    certainty: input.certainty ?? null,
  });
  const { rows } = await pool.query<SaveRow>(statement);
  const [row] = rows;
  if (!row?.stored) return null;
  if (row.stale && caller.type === 'session') await findSession(caller.id, now);
  return {
    savedSequence: input.sequence,
    superseded: false,
    elsewhere: row.elsewhere,
    ...clockOf(row, now),
    ...{ answered: false, tries: row.tries ?? 0, earned: null, feedback: null },
  };
}
