import { type NextRequest, NextResponse } from 'next/server';
import { contentPolicy, securityHeaders } from './app/security-headers';

/** Gives every answer a request id and security headers; authorisation is not its business. */
export default function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentPolicy(nonce, process.env.NODE_ENV === 'development');
  const requestId = crypto.randomUUID();

  const headers = new Headers(request.headers);
  headers.set('x-request-id', requestId);
  headers.set('x-nonce', nonce);
  // Next reads the nonce for its own scripts from this request header.
  headers.set('content-security-policy', policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-request-id', requestId);
  for (const [name, value] of securityHeaders(request.nextUrl.protocol === 'https:')) {
    response.headers.set(name, value);
  }
  return response;
}

export const config = {
  matcher: ['/((?!_next/static|_next/image|fonts/).*)'],
};
