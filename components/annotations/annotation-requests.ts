import type { Annotation, AnnotationRequest } from '@/core/content';

/** Whether the server has it; else a sentence of the server that says why not, or null if it was not reached. */
export type Sent = { readonly ok: true } | { readonly ok: false; readonly why: string | null };

/** A UUID. Not `crypto.randomUUID`, which a school's server without a certificate does not have. */
export function newAnnotationId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}

/** Keeps an annotation on the server; sending it again changes nothing. */
export function sendAnnotation(annotation: Annotation): Promise<Sent> {
  const { documentId, passageId, start, quote, prefix, suffix, colour, note } = annotation;
  const request: AnnotationRequest = {
    ...{ documentId, passageId, start, quote, prefix, suffix, colour, note },
  };
  return send(annotation.id, 'PUT', JSON.stringify(request));
}

/** Removes an annotation on the server. */
export function sendRemoval(id: string): Promise<Sent> {
  return send(id, 'DELETE', null);
}

async function send(id: string, method: 'PUT' | 'DELETE', body: string | null): Promise<Sent> {
  try {
    const response = await fetch(`/api/v1/annotations/${id}`, {
      ...{ method, body, keepalive: true },
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(15_000),
    });
    if (!response.ok) return { ok: false, why: await sentenceOf(response) };
    // An answer that nobody reads keeps its connection busy.
    await response.text();
    return { ok: true };
  } catch {
    return { ok: false, why: null };
  }
}

async function sentenceOf(response: Response): Promise<string | null> {
  if (response.status >= 500) return null;
  const problem: unknown = await response.json().catch(() => null);
  if (typeof problem !== 'object' || problem === null || !('title' in problem)) return null;
  return typeof problem.title === 'string' ? problem.title : null;
}
