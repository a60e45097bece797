import { z } from 'zod';
import {
  AttemptReviewSchema,
  AttemptStateSchema,
  ReportRequestSchema,
  ResponseRequestSchema,
  SavedResponseSchema,
  StartRequestSchema,
  SubmissionRequestSchema,
} from '@/core/assignments';
import { AnnotationRequestSchema } from '@/core/content';
import type { Code } from '@/server/codes';
import { AnnotationSchema, PlaceSchema, SuggestionsSchema } from './bodies';

/** One call of the interface as its document describes it; a test holds routes and descriptions together. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With its variable parts in braces. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly request?: z.ZodType;
  readonly status: 200 | 201;
  readonly reply: z.ZodType;
  /** What can go wrong besides the body and the server itself. */
  readonly codes: readonly Code[];
}

const attempt = '/api/v1/attempts/{id}';

export const operations: readonly Operation[] = [
  {
    method: 'POST',
    path: '/api/v1/attempts',
    summary: 'Start practice, or start or go on with an assignment',
    description:
      'Practice makes a guest of a caller without a session and sets its cookie. Any number of calls for one assignment give one open attempt.',
    request: StartRequestSchema,
    status: 201,
    reply: AttemptStateSchema,
    codes: [
      ...(['no-questions', 'too-many-guests', 'sign-in-required'] as const),
      ...(['assignment-not-found', 'assignment-not-open', 'assignment-closed'] as const),
      ...(['no-attempts-left', 'honour-not-agreed', 'practice-not-open'] as const),
    ],
  },
  {
    method: 'GET',
    path: attempt,
    summary: 'The whole state of an attempt, to go on with it on any device',
    status: 200,
    reply: AttemptStateSchema,
    codes: ['attempt-not-found'],
  },
  {
    method: 'PUT',
    path: `${attempt}/responses/{position}`,
    summary: 'Save an answer',
    description:
      'Idempotent. Of two answers the one with the higher sequence number holds, in whichever order they arrive; the reply says whether it is the one that was sent. An answer is stored for good when the reply arrives. Where there is no way back, a question counts as opened once something was saved for it, be it null; then those before it can’t be changed.',
    request: ResponseRequestSchema,
    status: 200,
    reply: SavedResponseSchema,
    codes: [
      ...(['attempt-not-found', 'question-not-found', 'answer-does-not-fit'] as const),
      ...(['nothing-answered', 'answer-final', 'question-passed', 'time-is-over'] as const),
      ...(['attempt-submitted', 'attempt-closed', 'attempt-abandoned'] as const),
    ],
  },
  {
    method: 'POST',
    path: `${attempt}/responses/{position}/report`,
    summary: 'Tell what is wrong with a question',
    request: ReportRequestSchema,
    status: 200,
    reply: z.null(),
    codes: [
      ...(['attempt-not-found', 'question-not-found', 'note-missing', 'note-too-long'] as const),
      'too-many-reports',
    ],
  },
  {
    method: 'POST',
    path: `${attempt}/submission`,
    summary: 'Hand in',
    description:
      'Graded once, however often it is sent. Send what is not saved yet before it. Where it comes after the time was over, the state says what became of the attempt.',
    request: SubmissionRequestSchema,
    status: 200,
    reply: AttemptStateSchema,
    codes: ['attempt-not-found'],
  },
  {
    method: 'GET',
    path: `${attempt}/review`,
    summary: 'Questions, answers and feedback, as far as the policy shows them now',
    status: 200,
    reply: AttemptReviewSchema,
    codes: ['attempt-not-found', 'attempt-open', 'attempt-abandoned', 'review-not-released'],
  },
  {
    method: 'PUT',
    path: '/api/v1/annotations/{id}',
    summary: 'Keep a highlight under an id (UUID) that the client chooses',
    request: AnnotationRequestSchema,
    status: 200,
    reply: AnnotationSchema,
    codes: ['annotation-not-found', 'too-many-annotations', 'too-many-guests'],
  },
  {
    method: 'DELETE',
    path: '/api/v1/annotations/{id}',
    summary: 'Remove a highlight; again is no failure',
    request: z.object({}),
    status: 200,
    reply: z.null(),
    codes: [],
  },
  {
    method: 'PUT',
    path: '/api/v1/reading',
    summary: 'Keep the place where somebody reads',
    request: PlaceSchema,
    status: 200,
    reply: z.null(),
    codes: ['unknown-module', 'unknown-document', 'unknown-passage'],
  },
  {
    method: 'GET',
    path: '/api/v1/search',
    summary: 'Names for what has been typed so far',
    query: { q: 'What has been typed.' },
    status: 200,
    reply: SuggestionsSchema,
    codes: [],
  },
  {
    method: 'GET',
    path: '/api/v1/openapi.json',
    summary: 'This document',
    status: 200,
    reply: z.looseObject({ openapi: z.literal('3.1.0') }),
    codes: [],
  },
];
