import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { root } from '../sources';
import { query } from './database';
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
    }),
    `SELECT c.id AS "classId", c.join_code AS "joinCode", a.id AS "assignmentId",
            p.id AS "studentId", t.id AS "attemptId"
     FROM class c JOIN assignment a ON a.class_id = c.id
     JOIN attempt t ON t.assignment_id = a.id AND t.status = 'submitted'
     JOIN person p ON p.id = t.person_id AND p.sign_in_key = 'demo-01'
     ORDER BY a.due_at, t.number LIMIT 1`,
  );
  if (!found) throw new Error('the demonstration has no assignment that demo-01 handed in');
  return found;
}
