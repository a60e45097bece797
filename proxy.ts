import { type NextRequest, NextResponse } from 'next/server';
import { problemIn } from './app/api/problem';
import { refusalOf } from './app/request-gate';
import { contentPolicy, securityHeaders } from './app/security-headers';
import { localeCookie, negotiateLocale } from './i18n/locale';

/** Turns away what no page should read, and gives every answer a request id and security headers; authorisation is not its business. */
export default function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentPolicy(nonce, process.env.NODE_ENV === 'development');
  const requestId = crypto.randomUUID();

  const headers = new Headers(request.headers);
  headers.set('x-request-id', requestId);
  headers.set('x-nonce', nonce);
  // Next reads the nonce for its own scripts from this request header.
  headers.set('content-security-policy', policy);

  const response = turnAway(request) ?? NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-request-id', requestId);
  for (const [name, value] of securityHeaders(request.nextUrl.protocol === 'https:')) {
    response.headers.set(name, value);
  }
  return response;
}

function turnAway(request: NextRequest): Response | null {
  const { method, nextUrl, cookies, headers } = request;
  if (!canBeRead(nextUrl.pathname))
    return NextResponse.rewrite(new URL('/no-such-page', request.url));
  const refusal = refusalOf({ method, path: nextUrl.pathname, headers });
  const choice = cookies.get(localeCookie)?.value;
  return (
    refusal && problemIn(negotiateLocale(choice, headers.get('accept-language') ?? ''), refusal)
  );
}

/** An address with a broken escape, such as `%E0%A4%A`, would end in a bare error 500. */
function canBeRead(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

export const config = {
  matcher: ['/((?!_next/static|_next/image|fonts/|api/empty$).*)'],
};
