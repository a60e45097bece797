import 'server-only';
import type { z } from 'zod';
import type { Language } from '@/core/content';
import type { Result } from '@/core/result';
import type { Code, RequestCode } from '@/server/codes';
import { receiveText } from './http';
import { problemReply, type Reply } from './problem';

/** A request, whichever server has taken it: Next, or the one beside it. */
export interface Asked {
  readonly headers: Pick<Headers, 'get'>;
  readonly cookie: (name: string) => string | undefined;
  /** The variable parts of the path, by name. */
  readonly params: Readonly<Record<string, string>>;
  /** In which the caller is spoken to. */
  readonly language: Language;
  /** The body; null if it is larger than any that is needed. */
  readonly readText: () => Promise<string | null>;
}

/** What a call answers; `guest` is the secret that the browser of a new guest has to keep. */
export interface CallReply extends Reply {
  readonly guest?: string | null;
}

/** One call of the interface: parses, authenticates, asks the use case. */
export type Call = (asked: Asked) => Promise<CallReply>;

/** The body of a request, parsed, from pages of this site only. */
export function parseBody<Schema extends z.ZodType>(
  { headers, readText }: Asked,
  schema: Schema,
): Promise<Result<z.output<Schema>, RequestCode>> {
  return receiveText(headers, readText, schema);
}

/** The reply to a use case: its value as JSON that nobody keeps, or its problem document. */
export function replyTo<Value>(
  { language }: Pick<Asked, 'language'>,
  result: Result<Value, Code>,
  status: 200 | 201 = 200,
): Reply {
  if (!result.ok) return problemReply(language, result.code);
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify(result.value),
  };
}
