import type { AttemptState, SavedResponse } from '@/core/assignments';
import type { PendingSave } from './saving';
import type { SaveReply } from './sender';

const path = '/api/v1/attempts';

/** Sends one answer. Never throws: no network, trouble and refusal are replies. */
export async function sendSave(save: PendingSave): Promise<SaveReply> {
  const { attemptId, position, ...body } = save;
  const url = `${path}/${attemptId}/responses/${position}`;
  // An answer that was given just before the page is closed still goes its way.
  const response = await request(url, 'PUT', body, true);
  if (!response) return { type: 'offline' };
  if (response.ok) {
    const saved: SavedResponse = await response.json();
    return { type: saved.superseded ? 'overtaken' : 'stored', saved };
  }
  if (response.status === 429 || response.status >= 500) return { type: 'busy' };
  const settled = response.status === 409 || response.status === 422 || response.status === 400;
  return { type: 'refused', sentence: await sentenceOf(response), settled };
}

/** What came of handing in. */
export type SubmitReply =
  | { readonly type: 'submitted' }
  | { readonly type: 'refused'; readonly sentence: string }
  | { readonly type: 'busy' };

/** Hands an attempt in; doing it again changes nothing. */
export async function sendSubmission(attemptId: string, day: string): Promise<SubmitReply> {
  const response = await request(`${path}/${attemptId}/submission`, 'POST', { day });
  if (response?.ok) return { type: 'submitted' };
  if (!response || response.status === 429 || response.status >= 500) return { type: 'busy' };
  return { type: 'refused', sentence: await sentenceOf(response) };
}

/** Starts practice over chosen questions; null if it could not be started now. */
export async function startChosen(
  questionIds: readonly string[],
  language: AttemptState['language'],
): Promise<AttemptState | null> {
  const body = { type: 'practice', questionIds, count: questionIds.length, language };
  const response = await request(path, 'POST', body);
  if (!response?.ok) return null;
  const state: AttemptState = await response.json();
  return state;
}

/** What came of a report on a question; an empty sentence means that it could not be sent. */
export type ReportReply =
  | { readonly type: 'sent' }
  | { readonly type: 'refused'; readonly sentence: string };

/** Sends what somebody finds wrong with a question of an attempt. */
export async function sendReport(
  attemptId: string,
  position: number,
  note: string,
): Promise<ReportReply> {
  const url = `${path}/${attemptId}/responses/${position}/report`;
  const response = await request(url, 'POST', { note });
  if (response?.ok) return { type: 'sent' };
  return { type: 'refused', sentence: response ? await sentenceOf(response) : '' };
}

/** The attempt as the server knows it now; null if it could not be asked. */
export async function readState(attemptId: string): Promise<AttemptState | null> {
  const response = await request(`${path}/${attemptId}`, 'GET');
  if (!response?.ok) return null;
  const state: AttemptState = await response.json();
  return state;
}

async function request(
  url: string,
  method: string,
  body?: unknown,
  keepalive = false,
): Promise<Response | null> {
  return fetch(url, {
    method,
    keepalive,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
    signal: AbortSignal.timeout(10_000),
  }).catch(() => null);
}

/** The title of the problem document (RFC 9457): a sentence in the person's language. */
async function sentenceOf(response: Response): Promise<string> {
  const problem: { title?: unknown } = await response.json().catch(() => ({}));
  return typeof problem.title === 'string' ? problem.title : '';
}
