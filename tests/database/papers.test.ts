import { beforeAll, describe, expect, it } from 'vitest';
import { readAssignmentPaper } from '@/server/assignments';
import { db } from '@/server/db';
import { listModules } from '@/server/library';
import { canary, importFixtureBank } from '@/tests/fixtures/bank';
import { newAssignment, newClassroom, newPerson, unwrap } from '@/tests/fixtures/classroom';

beforeAll(importFixtureBank);

describe('an assignment on paper', () => {
  it('has its questions in order, and beside them keys with their passages', async () => {
    const classroom = await newClassroom('on paper', 1);
    const id = await newAssignment(classroom);
    const paper = unwrap(await readAssignmentPaper(classroom.teacher, id, 'en'));
    expect(paper).toMatchObject({ title: 'Four questions', className: 'on paper', drawn: false });
    expect(paper.items.map(({ question }) => question.stem)).toEqual([
      ...['stem 0 en', 'stem 1 en', 'stem 2 en', 'stem 3 en'],
    ]);
    for (const { question, feedback } of paper.items) {
      expect(feedback.grade.verdict).toBe('correct');
      expect(feedback.evidence.length).toBeGreaterThan(0);
      expect(JSON.stringify(question)).not.toContain(canary);
    }
  });

  it('is one draw where students draw, the same at every printing', async () => {
    const classroom = await newClassroom('drawn on paper', 0);
    const moduleIds = (await listModules()).map(({ module }) => module.id);
    const id = await newAssignment(classroom, { sections: [{ drawCount: 6, moduleIds }] });
    const first = unwrap(await readAssignmentPaper(classroom.teacher, id, 'zh-CN'));
    expect(first).toMatchObject({ drawn: true });
    expect(first.items).toHaveLength(6);
    expect(unwrap(await readAssignmentPaper(classroom.teacher, id, 'zh-CN'))).toEqual(first);
  });

  it('is for its teachers only', async () => {
    const classroom = await newClassroom('not for students', 1);
    const id = await newAssignment(classroom);
    const other = await newPerson('another teacher', 'teacher');
    const refused = { ok: false, code: 'assignment-not-found' };
    for (const person of [other, ...classroom.students])
      expect(await readAssignmentPaper(person, id, 'en')).toEqual(refused);
    for (const unknown of ['x', '00000000-0000-4000-8000-000000000000'])
      expect(await readAssignmentPaper(classroom.teacher, unknown, 'en')).toEqual(refused);
    expect(await db.attempt.count({ where: { assignmentId: id } })).toBe(0);
  });
});
