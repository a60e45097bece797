import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { readEnvironment } from '../env';
import { cookieOptions, readCaller } from './cookies';
import { sessionCookie } from './credentials';
import { endSession, longestSessionSeconds } from './sessions';
import { openSession } from './sign-in';

declare module 'next-auth' {
  interface User {
    sessionId: string;
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    /** Id of the row in `session` that says whether this token is still good. */
    sid?: string;
  }
}

/** Settings of next-auth. Its token holds a session id and nothing about the person. */
export function authOptions(): NextAuthOptions {
  return {
    secret: readEnvironment().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: longestSessionSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: { sessionToken: { name: sessionCookie(), options: cookieOptions() } },
    providers: [
      CredentialsProvider({
        credentials: { name: {}, password: {} },
        async authorize(typed) {
          if (!typed) return null;
          const opened = await openSession(typed, await readCaller(), new Date());
          if (!opened.ok) throw new Error(opened.code);
          return { id: opened.value.personId, sessionId: opened.value.sessionId };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.sessionId } : token),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (token.sid) await endSession(token.sid, new Date());
      },
    },
  };
}
