import 'server-only';
import { cookies, headers } from 'next/headers';
import type { Language } from '@/core/content';
import { localeCookie, negotiateLocale } from '@/i18n/locale';
import english from '@/i18n/messages/en/errors.json';
import chinese from '@/i18n/messages/zh-CN/errors.json';
import type { Code } from '@/server/codes';

// Compiles only while every code has a sentence in both languages.
const sentences = { en: english, 'zh-CN': chinese } satisfies Record<
  Language,
  Record<Code, string>
>;

const statuses: { readonly [Status in number]?: readonly Code[] } = {
  400: ['body-not-json', 'body-invalid'],
  401: ['sign-in-required', 'sign-in-refused'],
  403: ['other-origin', 'not-a-teacher', 'not-administrator', 'own-account', 'administrator'],
  404: [
    ...(['assignment-not-found', 'attempt-not-found', 'question-not-found'] as const),
    ...(['class-not-found', 'member-not-found', 'join-code-unknown'] as const),
    ...(['unknown-person', 'unknown-module', 'unknown-passage', 'no-questions'] as const),
    ...(['annotation-not-found', 'unknown-document', 'report-not-found'] as const),
    ...(['document-not-found', 'draft-not-found', 'finding-not-found'] as const),
    ...(['exception-not-found', 'group-not-found'] as const),
  ],
  409: [
    ...(['attempt-submitted', 'attempt-closed', 'attempt-open', 'answer-final'] as const),
    ...(['question-passed', 'time-is-over', 'attempt-abandoned'] as const),
    ...(['honour-not-agreed', 'practice-not-open'] as const),
    ...(['assignment-not-open', 'assignment-closed', 'no-attempts-left'] as const),
    ...(['review-not-released', 'name-taken', 'already-teaching', 'attempt-over'] as const),
    ...(['assignment-begun', 'time-limit-shortened', 'group-name-taken'] as const),
  ],
  413: ['body-too-large', 'too-large'],
  415: ['unknown-format', 'old-word'],
  429: ['too-many-attempts', 'too-many-guests', 'too-many-reports'],
  503: ['server-trouble'],
};

/** The HTTP status of a failure; what is wrong with a value that somebody typed is 422. */
export function statusOf(code: Code): number {
  const found = Object.entries(statuses).find(([, codes]) => codes?.includes(code));
  return found ? Number(found[0]) : 422;
}

/** An answer to a request before a server turns it into its own form. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The problem document (RFC 9457) of a failure; its title is the sentence in the person's language. */
export async function problem(code: Code): Promise<Response> {
  return problemIn(await requestLanguage(), code);
}

/** The same where the language of the person is known. */
export function problemIn(language: Language, code: Code): Response {
  const { status, headers, body } = problemReply(language, code);
  return new Response(body, { status, headers });
}

/** The same for any server. */
export function problemReply(language: Language, code: Code): Reply {
  const status = statusOf(code);
  const title = sentences[language][code];
  return {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
      ...(status === 429 && { 'retry-after': '900' }),
    },
    body: JSON.stringify({ type: 'about:blank', title, status, code, detail: title }),
  };
}

/** The language in which the caller is spoken to: the choice in the cookie, then the browser's. */
export async function requestLanguage(): Promise<Language> {
  const choice = (await cookies()).get(localeCookie)?.value;
  return negotiateLocale(choice, (await headers()).get('accept-language') ?? '');
}
