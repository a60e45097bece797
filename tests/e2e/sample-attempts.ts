import type { BrowserContext } from 'playwright-core';
import { expect } from 'vitest';
import { z } from 'zod';
import { query } from './database';
import type { Product } from './server';

/** Attempts at one question of every kind, in the states that the player has. */
export interface SampleAttempts {
  /** One question of every kind, none answered. */
  readonly open: string;
  /** The same questions, all answered but not handed in. */
  readonly answered: string;
  readonly submitted: string;
  readonly kinds: number;
}

const StartedSchema = z.object({
  id: z.string(),
  items: z.array(
    z.object({
      position: z.number(),
      question: z.object({
        kind: z.string(),
        options: z.array(z.object({ id: z.string() })).optional(),
        bank: z.array(z.object({ id: z.string() })).optional(),
        parts: z.array(z.object({ type: z.string(), id: z.string().optional() })).optional(),
      }),
    }),
  ),
});

type Started = z.infer<typeof StartedSchema>;

/** Starts three attempts of the person who is signed in. */
export async function startAttempts(
  product: Product,
  context: BrowserContext,
): Promise<SampleAttempts> {
  const rows = await query(
    product,
    z.object({ id: z.string() }),
    `SELECT DISTINCT ON (kind) id FROM question WHERE status = 'published' ORDER BY kind, id`,
  );
  const start = async (): Promise<Started> => {
    const response = await context.request.post(`${product.url}/api/v1/attempts`, {
      data: {
        ...{ type: 'practice', questionIds: rows.map(({ id }) => id), count: rows.length },
        language: 'en',
      },
    });
    return StartedSchema.parse(await response.json());
  };
  const [open, answered, submitted] = [await start(), await start(), await start()];
  for (const attempt of [answered, submitted]) {
    for (const item of attempt.items) {
      const response = await context.request.put(
        `${product.url}/api/v1/attempts/${attempt.id}/responses/${item.position}`,
        { data: { answer: someAnswer(item), sequence: 1, elapsed: 4_000, confirm: true } },
      );
      expect(response.status(), await response.text()).toBe(200);
    }
  }
  await context.request.post(`${product.url}/api/v1/attempts/${submitted.id}/submission`, {
    data: {},
  });
  return {
    ...{ open: open.id, answered: answered.id, submitted: submitted.id },
    kinds: rows.length,
  };
}

/** The first that can be chosen, with the ids that are shown. */
function someAnswer({ question }: Started['items'][number]): unknown {
  const [option] = question.options ?? [];
  const [word] = question.bank ?? [];
  const blank = question.parts?.find(({ type }) => type === 'blank');
  switch (question.kind) {
    case 'single-choice':
      return { kind: question.kind, option: option?.id };
    case 'multiple-choice':
      return { kind: question.kind, options: [option?.id] };
    case 'true-false':
      return { kind: question.kind, value: true };
    case 'cloze':
      return { kind: question.kind, blanks: { [blank?.id ?? '']: word?.id } };
    default:
      throw new Error(`no sample answer for ${question.kind}`);
  }
}
