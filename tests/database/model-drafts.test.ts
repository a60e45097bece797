import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { db } from '@/server/db';
import { askModelForDrafts, readUpload } from '@/server/documents';
import { importFixtureBank } from '@/tests/fixtures/bank';
import { morning, newPerson, unwrap } from '@/tests/fixtures/classroom';
import { newDocument, queueOf } from '@/tests/fixtures/teacher-documents';
import { type StandIn, sayText, startStandIn } from '../provider/stand-in';

vi.setConfig({ testTimeout: 120_000 });

let standIn: StandIn;

beforeAll(async () => {
  await importFixtureBank();
  standIn = await startStandIn();
});

afterAll(() => standIn.stop());

test('proposals of a model wait in the queue under its name, once, and only for the teacher', async () => {
  const { teacher, id, queue } = await newDocument('model');
  expect(await askModelForDrafts(teacher, id, morning)).toEqual({
    ...{ ok: false, code: 'model-not-set' },
  });
  vi.stubEnv('JIANGXUE_MODEL_URL', standIn.url);
  vi.stubEnv('JIANGXUE_MODEL', 'stand-in');
  expect(await askModelForDrafts(teacher, id, morning)).toEqual({
    ...{ ok: false, code: 'model-address-refused' },
  });
  vi.stubEnv('JIANGXUE_MODEL_PRIVATE', 'allow');
  const { passages } = unwrap(await readUpload(teacher, id));
  const passage = passages.find(({ text }) => text.includes(' '));
  const quotation = passage?.text.split(/(?<=\.)\s/u)[0] ?? '';
  const answer = quotation.split(' ').slice(0, 2).join(' ');
  const item = {
    ...{ kind: 'short-answer', passage: passage?.id, quotation, accepted: [answer] },
    stem: 'According to the text, with which two words does this sentence of the report begin?',
    rationale: 'The sentence begins with these words.',
  };
  const invented = { ...item, quotation: 'Words that stand nowhere.' };
  standIn.answer = sayText(JSON.stringify({ items: [item, invented] }));
  const asked = await askModelForDrafts(teacher, id, morning);
  expect(asked).toEqual({ ok: true, value: { drafts: 1, refused: 1 } });
  const after = await queueOf(teacher, id);
  expect(after.length).toBe(queue.length + 1);
  const proposed = after.find(({ rule }) => rule === 'model stand-in');
  expect(proposed).toMatchObject({ state: 'waiting', kind: 'short-answer' });
  const stored = await db.question.findUniqueOrThrow({ where: { id: proposed?.id ?? '' } });
  expect(stored.status).toBe('draft');
  expect(await askModelForDrafts(teacher, id, morning)).toEqual({
    ...{ ok: true, value: { drafts: 0, refused: 1 } },
  });
  const stranger = await newPerson('model stranger', 'teacher');
  expect(await askModelForDrafts(stranger, id, morning)).toEqual({
    ...{ ok: false, code: 'document-not-found' },
  });
});
