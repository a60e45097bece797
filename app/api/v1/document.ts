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
import { AnnotationRequestSchema, AnswerSchema, PublicQuestionSchema } from '@/core/content';
import { FeedbackSchema } from '@/core/grading';
import type { Code } from '@/server/codes';
import { statusOf } from '../problem';
import { AnnotationSchema, PlaceSchema, ProblemSchema, SuggestionsSchema } from './bodies';
import { type Operation, operations } from './operations';

/** Schemas by the name under which the document keeps them, as they are sent to the server. */
const requests = {
  StartRequest: StartRequestSchema,
  ResponseRequest: ResponseRequestSchema,
  ReportRequest: ReportRequestSchema,
  SubmissionRequest: SubmissionRequestSchema,
  AnnotationRequest: AnnotationRequestSchema,
  ReadingPlace: PlaceSchema,
} as const;

/** The same, as they come from it. */
const replies = {
  Answer: AnswerSchema,
  PublicQuestion: PublicQuestionSchema,
  Feedback: FeedbackSchema,
  AttemptState: AttemptStateSchema,
  AttemptReview: AttemptReviewSchema,
  SavedResponse: SavedResponseSchema,
  Annotation: AnnotationSchema,
  Suggestions: SuggestionsSchema,
  Problem: ProblemSchema,
} as const;

type JsonObject = { readonly [name: string]: unknown };

/** The OpenAPI 3.1 document of everything under `/api/v1`, made of the schemas that parse it. */
export function describeInterface(): JsonObject {
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const operation of operations) {
    paths[operation.path] ??= {};
    const methods = paths[operation.path];
    if (methods) methods[operation.method.toLowerCase()] = describe(operation);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Jiangxue 匠学',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Errors are problem documents (RFC 9457): `code` is stable, `title` is a sentence in the language of the caller. What belongs to another person does not exist.',
    },
    paths,
    components: {
      schemas: { ...schemasOf(requests, 'input'), ...schemasOf(replies, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'jx_session' },
        guest: { type: 'apiKey', in: 'cookie', name: 'jx_guest' },
      },
    },
    security: [{ session: [] }, { guest: [] }, {}],
  };
}

function describe(operation: Operation): JsonObject {
  const { summary, description, request, status, reply } = operation;
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const parameters = [
    ...names.map((name) => parameter(name, 'path', null)),
    ...Object.entries(operation.query ?? {}).map(([name, about]) =>
      parameter(name, 'query', about),
    ),
  ];
  return {
    summary,
    ...(description && { description }),
    operationId: operationId(operation),
    ...(parameters.length > 0 && { parameters }),
    ...(request && { requestBody: { required: true, content: json(request, 'input') } }),
    responses: {
      [status]: { description: summary, content: json(reply, 'output') },
      ...problemsOf(operation),
    },
  };
}

function operationId({ method, path }: Operation): string {
  const words = path.replace('/api/v1/', '').match(/\w+/g) ?? [];
  return [method.toLowerCase(), ...words].join('-');
}

function parameter(name: string, place: 'path' | 'query', description: string | null): JsonObject {
  const type = name === 'position' ? { type: 'integer', minimum: 1 } : { type: 'string' };
  return {
    name,
    in: place,
    required: place === 'path',
    schema: type,
    ...(description && { description }),
  };
}

/** Every code that an operation can answer with. */
export function codesOf({ request, codes }: Operation): readonly Code[] {
  const body: readonly Code[] = request
    ? ['other-origin', 'body-too-large', 'body-not-json', 'body-invalid']
    : [];
  return [...body, ...codes, 'server-trouble'];
}

function problemsOf(operation: Operation): JsonObject {
  const codes = codesOf(operation);
  const found: Record<number, JsonObject> = {};
  for (const status of new Set(codes.map(statusOf))) {
    const own = codes.filter((code) => statusOf(code) === status);
    const schema = {
      allOf: [reference('Problem'), { properties: { code: { enum: own } } }],
    };
    found[status] = {
      description: own.join(', '),
      content: { 'application/problem+json': { schema } },
    };
  }
  return found;
}

function json(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
  const named = Object.entries(io === 'input' ? requests : replies);
  const name = named.find(([, one]) => one === schema)?.[0];
  return {
    'application/json': { schema: name ? reference(name) : z.toJSONSchema(schema, { io }) },
  };
}

function reference(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}

function schemasOf(named: Readonly<Record<string, z.ZodType>>, io: 'input' | 'output'): JsonObject {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const uri = (id: string) => `#/components/schemas/${id}`;
  const { schemas } = z.toJSONSchema(registry, { io, uri });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  );
}
