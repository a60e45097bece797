import { SavedResponseSchema } from '@/core/assignments';
import type { Answer } from '@/core/content';

/** A client that trusts nothing but a reply, and tries again as the player does. */
export interface PatientClient {
  /** The body of a reply with 200 or 201, however long that takes; throws what the server refuses. */
  readonly ask: (method: string, path: string, body: unknown) => Promise<string>;
  /** True if the server has acknowledged that this answer is the stored one. */
  readonly save: (
    attemptId: string,
    position: number,
    sequence: number,
    answer: Answer,
  ) => Promise<boolean>;
  /** Requests that got no answer, or 503. */
  readonly troubles: () => number;
}

const patienceMs = 180_000;

/** A client of one learner. */
export function patientClient(url: string, cookie: string): PatientClient {
  let troubles = 0;
  const ask: PatientClient['ask'] = async (method, path, body) => {
    const began = performance.now();
    for (let tries = 1; performance.now() - began < patienceMs; tries += 1) {
      const reply = await fetch(url + path, {
        method,
        headers: { cookie, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(10_000),
      })
        .then(async (response) => ({ status: response.status, text: await response.text() }))
        .catch(() => null);
      if (reply && reply.status < 300) return reply.text;
      if (reply && reply.status < 500)
        throw new Error(`${method} ${path}: ${reply.status} ${reply.text.slice(0, 300)}`);
      troubles += 1;
      await new Promise((resolve) => setTimeout(resolve, Math.min(1_000, 50 * 2 ** tries)));
    }
    throw new Error(`${method} ${path}: no answer for ${patienceMs / 1_000} s`);
  };
  return {
    ask,
    save: async (attemptId, position, sequence, answer) => {
      const body = { answer, sequence, elapsed: 1_000, flagged: false, confirm: false };
      const path = `/api/v1/attempts/${attemptId}/responses/${position}`;
      const saved = SavedResponseSchema.parse(JSON.parse(await ask('PUT', path, body)));
      return !saved.superseded && saved.savedSequence === sequence;
    },
    troubles: () => troubles,
  };
}
