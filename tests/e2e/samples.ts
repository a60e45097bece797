import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { root } from '../sources';
import { query } from './database';
import type { SampleAttempts } from './sample-attempts';
import type { SampleDocuments } from './sample-document';
import type { Product } from './server';

/** Who looks at a page. */
export type Visitor = 'nobody' | 'student' | 'teacher' | 'administrator';

/** A page to be looked at, and what to do on it first. */
export interface Sample {
  readonly visitor: Visitor;
  readonly address: string;
  /** What makes this sample another state of the page. */
  readonly state?: string;
  readonly act?: (page: Page) => Promise<void>;
  /** Of the answer, where it is another than 200. */
  readonly status?: number;
}

/** The routes of every page on disk. Example: `/library/modules/[id]`. */
export function listRoutes(): string[] {
  return readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path === 'page.tsx' || path.endsWith('/page.tsx'))
    .map((path) => `/${path.replace(/\/?page\.tsx$/, '').replace(/\([^)]*\)\/?/g, '')}`)
    .map((route) => (route.length > 1 ? route.replace(/\/$/, '') : route))
    .sort();
}

/** Rows of the demonstration class that addresses need. */
export interface DemonstrationIds {
  readonly classId: string;
  readonly joinCode: string;
  readonly assignmentId: string;
  readonly studentId: string;
  readonly attemptId: string;
  /** A question of it that was answered. */
  readonly questionId: string;
  readonly version: number;
}

/** Finds them: an assignment that the first student has handed in. */
export async function findDemonstration(product: Product): Promise<DemonstrationIds> {
  const [found] = await query(
    product,
    z.object({
      classId: z.string(),
      joinCode: z.string(),
      assignmentId: z.string(),
      studentId: z.string(),
      attemptId: z.string(),
      questionId: z.string(),
      version: z.number(),
    }),
    `SELECT c.id AS "classId", c.join_code AS "joinCode", a.id AS "assignmentId",
            p.id AS "studentId", t.id AS "attemptId", i.question_id AS "questionId", i.version
     FROM class c JOIN assignment a ON a.class_id = c.id
     JOIN attempt t ON t.assignment_id = a.id AND t.status = 'submitted'
     JOIN attempt_item i ON i.attempt_id = t.id AND i.position = 1
     JOIN person p ON p.id = t.person_id AND p.sign_in_key = 'demo-01'
     ORDER BY a.due_at, t.number LIMIT 1`,
  );
  if (!found) throw new Error('the demonstration has no assignment that demo-01 handed in');
  return found;
}

/** Where every route is looked at. A page that is new needs a line here. */
export function samplesOf(
  { classId, joinCode, assignmentId, studentId, attemptId, questionId, version }: DemonstrationIds,
  attempts: SampleAttempts,
  documents: SampleDocuments,
): Record<string, readonly Sample[]> {
  const nobody = (address: string, more: Partial<Sample> = {}): Sample => ({
    visitor: 'nobody',
    address,
    ...more,
  });
  const student = (address: string, more: Partial<Sample> = {}): Sample => ({
    visitor: 'student',
    address,
    ...more,
  });
  const teacher = (address: string, more: Partial<Sample> = {}): Sample => ({
    visitor: 'teacher',
    address,
    ...more,
  });
  const builder = `/teach/classes/${classId}/assignments/new`;
  const positions = Array.from({ length: attempts.kinds }, (_, index) => index + 1);
  return {
    '/': [nobody('/')],
    '/[...missing]': [
      nobody('/no-such-page', { status: 404 }),
      student('/practice/no-attempt', { state: 'of no attempt', status: 404 }),
      student('/concepts/no-concept', { state: 'of no concept', status: 404 }),
    ],
    '/about': [nobody('/about')],
    '/accessibility': [nobody('/accessibility')],
    '/sources': [nobody('/sources')],
    '/sign-in': [nobody('/sign-in')],
    '/sign-up': [nobody('/sign-up'), nobody('/sign-up', { state: 'refused', act: refuseSignUp })],
    '/account': [student('/account')],
    '/join': [student('/join')],
    '/join/[code]': [
      nobody(`/join/${joinCode}`),
      student(`/join/${joinCode}`),
      student('/join/AAAA2222', { state: 'unknown' }),
    ],
    '/library': [nobody('/library'), student('/library')],
    '/library/documents/[id]': [
      nobody('/library/documents/speech-2020'),
      nobody('/library/documents/shaanxi-2024?evidence=shaanxi-2024.6:97-197#p6', {
        state: 'with evidence',
      }),
    ],
    '/library/modules/[id]': [
      student('/library/modules/three-spirits'),
      nobody('/library/modules/three-spirits', { state: 'checked', act: answerCheck }),
    ],
    '/search': [nobody('/search'), nobody('/search?q=%E5%8A%B3%E6%A8%A1', { state: 'found' })],
    '/practice/[attemptId]': positions.flatMap((position) => [
      student(
        `/practice/${attempts.open}#q${position}`,
        position === 1 ? {} : { state: `question ${position}` },
      ),
      student(
        `/practice/${attempts.answered}#q${position}`,
        position === 1 ? {} : { state: `answer ${position}` },
      ),
    ]),
    '/practice/[attemptId]/result': [
      student(`/practice/${attempts.submitted}/result`, { act: openEvidence }),
      student(`/practice/${attemptId}/result`),
    ],
    '/practice/[attemptId]/paper': [student(`/practice/${attempts.open}/paper`)],
    '/concepts': [nobody('/concepts'), student('/concepts', { state: 'with mastery' })],
    '/concepts/[id]': [student('/concepts/craftsman-spirit')],
    '/notebook/notes': [nobody('/notebook/notes'), student('/notebook/notes', { state: 'own' })],
    '/today': [nobody('/today'), student('/today')],
    '/progress': [nobody('/progress'), student('/progress')],
    '/notebook': [nobody('/notebook'), student('/notebook')],
    '/classes': [nobody('/classes'), student('/classes')],
    '/classes/[assignmentId]': [student(`/classes/${assignmentId}`)],
    '/teach': [teacher('/teach'), student('/teach', { state: 'denied' })],
    '/teach/classes/[id]': [
      teacher(`/teach/classes/${classId}`),
      teacher(`/teach/classes/${classId}?show=groups&needs=${studentId}`, { state: 'panels' }),
    ],
    '/teach/classes/[id]/assignments/new': [
      teacher(builder),
      teacher(builder, { state: 'refused, with a preview', act: previewAndRefuse }),
    ],
    '/teach/assignments/[id]': [
      teacher(`/teach/assignments/${assignmentId}`),
      teacher(`/teach/assignments/${assignmentId}?show=exceptions`, { state: 'exceptions' }),
    ],
    '/teach/assignments/[id]/edit': [teacher(`/teach/assignments/${assignmentId}/edit`)],
    '/teach/assignments/[id]/questions/[questionId]/[version]': [
      teacher(`/teach/assignments/${assignmentId}/questions/${questionId}/${version}`),
      teacher(`/teach/assignments/${assignmentId}/questions/${questionId}/${version}`, {
        state: 'with the effect of dropping it',
        act: showEffect,
      }),
    ],
    '/teach/assignments/[id]/mark': [teacher(`/teach/assignments/${assignmentId}/mark`)],
    '/teach/assignments/[id]/students/[personId]': [
      teacher(`/teach/assignments/${assignmentId}/students/${studentId}`),
    ],
    '/teach/assignments/[id]/paper': [teacher(`/teach/assignments/${assignmentId}/paper`)],
    '/documents': [teacher('/documents'), student('/documents', { state: 'denied' })],
    '/documents/new': [teacher('/documents/new')],
    '/documents/[id]': [
      teacher(`/documents/${documents.ready}`, { act: writeNote }),
      teacher(`/documents/${documents.failed}`, { state: 'failed' }),
    ],
    '/documents/[id]/review': [
      teacher(`/documents/${documents.ready}/review`),
      teacher(`/documents/${documents.ready}/review`, { state: 'editing', act: editDraft }),
      teacher(`/documents/${documents.ready}/review`, { state: 'rejecting', act: askReason }),
    ],
    '/teach/changes': [teacher('/teach/changes')],
    '/operator/problems': [teacher('/operator/problems')],
    '/operator/people': [{ visitor: 'administrator', address: '/operator/people' }],
  };
}

async function refuseSignUp(page: Page): Promise<void> {
  await page.locator('input[name="name"]').fill('somebody');
  await page.locator('input[name="password"]').fill('short');
  await page.locator('main form [type="submit"]').click();
  await page.locator('.wrong').waitFor();
}

async function answerCheck(page: Page): Promise<void> {
  const check = page.locator('section.check').first();
  await check.locator('.opt').first().click();
  await check.locator('.check-acts button').click();
  await check.locator('.verdict').waitFor();
}

async function openEvidence(page: Page): Promise<void> {
  await page.locator('ol.rows > li button').first().click();
  await page.locator('.row-more .evidence').first().waitFor();
}

async function writeNote(page: Page): Promise<void> {
  await page.locator('.finding [aria-expanded]').first().click();
  await page.locator('.finding textarea').waitFor();
}

async function editDraft(page: Page): Promise<void> {
  await page.locator('.desk [aria-keyshortcuts="e"]').click();
  await page.locator('.edit-draft textarea').first().waitFor();
}

async function askReason(page: Page): Promise<void> {
  await page.locator('.desk [aria-keyshortcuts="r"]').click();
  await page.locator('.why button').first().waitFor();
}

async function previewAndRefuse(page: Page): Promise<void> {
  await page.locator('.bank-look').first().click();
  await page.locator('.bank-preview .verdict').waitFor();
  await page.locator('.settings .btn-primary').click();
  await page.locator('.wrong').first().waitFor();
}

/** Shows what dropping a question would do, and does not do it. */
async function showEffect(page: Page): Promise<void> {
  await page.locator('.marks-panel button[aria-expanded]').first().click();
  await page.locator('.marks-one button').first().click();
  await page.locator('.marks-students summary').click();
}
