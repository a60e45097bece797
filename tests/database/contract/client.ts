import { expect } from 'vitest';
import { statusOf } from '@/app/api/problem';
import { ProblemSchema } from '@/app/api/v1/bodies';
import { codesOf } from '@/app/api/v1/document';
import { type Operation, operations } from '@/app/api/v1/operations';
import type { Sent, Transport } from './transports';

/** One request of a test: which operation, and what of it is special. */
export interface Ask extends Omit<Sent, 'method' | 'path' | 'body'> {
  /** `PUT /api/v1/…/{id}` as the document writes it. */
  readonly operation: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: string;
  readonly body?: unknown;
}

/** The operation that the document calls so. */
function operationNamed(name: string): Operation {
  const found = operations.find(({ method, path }) => `${method} ${path}` === name);
  if (!found) throw new Error(`no operation is called ${name}`);
  return found;
}

/** A client that holds every reply, also every error, against the document, and notes what it has seen. */
export function contractClient(send: Transport) {
  const seen = new Set<string>();
  return {
    seen,
    /** The code of a problem, or `ok` with the value. */
    ask: async ({ operation: name, params = {}, query = '', body, ...rest }: Ask) => {
      const operation = operationNamed(name);
      const path = operation.path.replace(/\{(\w+)\}/g, (_, key: string) => String(params[key]));
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const {
        status,
        headers,
        text: received,
        set,
      } = await send({
        ...rest,
        method: operation.method,
        path: `${path}${query}`,
        ...(body !== undefined && { body: text }),
      });
      const value: unknown = JSON.parse(received);
      if (status < 400) {
        expect(status).toBe(operation.status);
        expect(headers.get('content-type')).toMatch(/^application\/json/);
        // Parsing drops what a schema does not name: nothing may be there that it drops.
        expect(operation.reply.parse(value)).toEqual(value);
        seen.add(`${name} ok`);
        return { code: 'ok', value, set };
      }
      expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      const problem = ProblemSchema.parse(value);
      expect(problem).toEqual(value);
      const code = codesOf(operation).find((known) => known === problem.code);
      expect(
        code,
        `${name} answers ${problem.code}, which the document does not tell`,
      ).toBeDefined();
      if (code) expect([problem.status, status]).toEqual([statusOf(code), statusOf(code)]);
      expect(headers.get('cache-control')).toBe('no-store');
      seen.add(`${name} ${problem.code}`);
      return { code: problem.code, value, set };
    },
  };
}
