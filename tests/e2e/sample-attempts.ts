import type { BrowserContext } from 'playwright-core';
import { expect } from 'vitest';
import { z } from 'zod';
import { type Answer, PublicQuestionSchema } from '@/core/content';
import { query } from './database';
import { publishHandWritten } from './hand-written';
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
  items: z.array(z.object({ position: z.number(), question: PublicQuestionSchema })),
});

type Started = z.infer<typeof StartedSchema>;

/** Starts three attempts of the person who is signed in. */
export async function startAttempts(
  product: Product,
  context: BrowserContext,
): Promise<SampleAttempts> {
  await publishHandWritten(product);
  const rows = await query(
    product,
    z.object({ id: z.string() }),
    `SELECT DISTINCT ON (kind) id FROM question WHERE status = 'published' ORDER BY kind, origin <> 'person', id`,
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

/** The first that can be chosen, with the ids that are shown; half of what there is to arrange. */
function someAnswer({ question }: Started['items'][number]): Answer {
  const firstOf = (members: readonly { readonly id: string }[]) => members[0]?.id ?? '';
  switch (question.kind) {
    case 'single-choice':
      return { kind: question.kind, option: firstOf(question.options) };
    case 'multiple-choice':
      return { kind: question.kind, options: [firstOf(question.options)] };
    case 'true-false':
      return { kind: question.kind, value: true };
    case 'cloze': {
      const blank = question.parts.find(({ type }) => type === 'blank');
      const id = blank?.type === 'blank' ? blank.id : '';
      return { kind: question.kind, blanks: { [id]: firstOf(question.bank) } };
    }
    case 'match':
      return {
        kind: question.kind,
        pairs: { [firstOf(question.left)]: firstOf(question.right) },
      };
    case 'order':
      return { kind: question.kind, items: question.items.map(({ id }) => id) };
    case 'classify': {
      const half = question.cards.slice(0, question.cards.length / 2);
      const bin = firstOf(question.bins);
      return { kind: question.kind, cards: Object.fromEntries(half.map(({ id }) => [id, bin])) };
    }
    case 'numeric':
      return { kind: question.kind, text: '12' };
    case 'short-answer':
      return { kind: question.kind, text: '人才' };
    case 'evidence':
      return { kind: question.kind, verdict: null, sentences: [firstOf(question.sentences)] };
  }
}
