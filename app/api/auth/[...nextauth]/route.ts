import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { problem } from '@/app/api/problem';
import { authOptions } from '@/server/auth';

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const size = Number(request.headers.get('content-length') ?? 0);
  if (size > 64 * 1024) return problem('body-too-large');
  return NextAuth(request, context, authOptions());
}

export { handle as GET, handle as POST };
