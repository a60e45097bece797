import 'server-only';
import { cookies } from 'next/headers';
import { keepGuest } from '@/server/auth';
import type { Call } from './call';
import { handler, readText } from './http';
import { requestLanguage } from './problem';

interface Context {
  readonly params: Promise<Readonly<Record<string, string>>>;
}

/** A call as a route handler of Next. */
export function route(call: Call) {
  return handler<Context>(async (request, { params }) => {
    const jar = await cookies();
    const { status, headers, body, guest } = await call({
      headers: request.headers,
      cookie: (name) => jar.get(name)?.value,
      params: await params,
      language: await requestLanguage(),
      readText: () => readText(request),
    });
    if (guest) await keepGuest(guest);
    return new Response(body, { status, headers });
  });
}
