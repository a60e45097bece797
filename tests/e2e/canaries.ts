import type { BrowserContext, Response } from 'playwright-core';
import { choicesIn, type Question, type Wording } from '@/core/content';

/** Words that no response may hold before the answer to their question is released. */
export interface Canary {
  readonly questionId: string;
  readonly what: 'rationale' | 'reason' | 'correction' | 'stored id' | 'quotation';
  /** As `plain` gives it. */
  readonly words: string;
}

/** One body that came to the browser, as text. */
export interface Body {
  readonly address: string;
  /** As `plain` gives it. */
  readonly words: string;
}

/**
 * A text as a person would read it, without spaces: escapes of JSON, of scripts within HTML and of
 * HTML itself are taken away, so that no way of writing a canary hides it.
 */
export function plain(text: string): string {
  let shown = text;
  // A string of JSON within a script within HTML is escaped three times.
  for (let depth = 0; depth < 3; depth += 1) {
    shown = shown
      .replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
      .replace(/&#x([0-9a-fA-F]+);/g, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      )
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&(quot|amp|lt|gt|apos);/g, (_, name: string) => entities[name] ?? '')
      .replace(/\\(["'/\\])/g, '$1')
      .replace(/\\[ntr]/g, ' ');
  }
  return shown.replace(/<!-- -->/g, '').replace(/\s+/g, '');
}

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
};

/**
 * The canaries of questions: rationales, reasons, corrected statements, the ids under which options are
 * stored, and quotations. What learners may see in the questions themselves gives nothing away.
 */
export function canariesOf(questions: readonly Question[]): Canary[] {
  const open = plain(questions.map(publicWords).join('\n'));
  return questions
    .flatMap((question): Canary[] => {
      const make = (what: Canary['what'], words: string | undefined): Canary[] =>
        words === undefined ? [] : [{ questionId: question.id, what, words: plain(words) }];
      return [
        ...Object.values(question.rationale).flatMap((words) => make('rationale', words)),
        ...choicesIn(question).flatMap(({ id, reason }) => [
          ...make('stored id', id),
          ...Object.values(reason ?? {}).flatMap((words) => make('reason', words)),
        ]),
        ...(question.kind === 'true-false' ? make('correction', question.correction?.text) : []),
        ...question.evidence.flatMap(({ quote }) => make('quotation', quote)),
      ];
    })
    .filter(({ words }) => words.length >= 8 && !open.includes(words));
}

function publicWords(question: Question): string {
  const wordings = [...choicesIn(question).map(({ wording }) => wording), ...labelsOf(question)];
  const parts = question.kind === 'cloze' ? question.parts : [];
  const sentences = question.kind === 'evidence' ? question.sentences : [];
  return [
    ...Object.values(question.stem),
    ...wordings.flatMap(({ text, gloss }) => [text, gloss ?? '']),
    parts.map((part) => (part.type === 'text' ? part.text : '')).join(''),
    // A quotation may run over several of them.
    sentences.map(({ text }) => text).join(''),
  ].join('\n');
}

/** What is shown of a question besides its choices. */
function labelsOf(question: Question): readonly Wording[] {
  switch (question.kind) {
    case 'true-false':
    case 'evidence':
      return [question.statement];
    case 'match':
      return question.left.map(({ wording }) => wording);
    case 'classify':
      return question.bins.map(({ wording }) => wording);
    default:
      return [];
  }
}

/** The canaries that a body holds. */
export function findCanaries(body: Body, canaries: readonly Canary[]): string[] {
  const found = canaries.filter(({ words }) => body.words.includes(words));
  return found.map(
    ({ what, questionId, words }) => `${body.address}: ${what} of ${questionId}: ${words}`,
  );
}

const secretNames =
  /"(?:rationale|reason)":"|"(?:evidence|marks|solution)":\[\{|"key":(?:\[|"o-|true|false|\{)|"(?:correction|accepted|operation)":\{|"tolerance":/;

/** Properties that only a question with its key, or feedback, has, by their names and the form of their values. */
export function findSecretNames(body: Body): string[] {
  const [found] = secretNames.exec(body.words) ?? [];
  return found ? [`${body.address}: ${found}`] : [];
}

/** Listens to everything that comes to a browser: pages, prefetches, data, scripts, styles. */
export function recordBodies(context: BrowserContext): () => Promise<Body[]> {
  const pending: Promise<Body | null>[] = [];
  const hear = (response: Response): void => {
    const type = response.headers()['content-type'] ?? '';
    if (/font|image|octet/.test(type)) return;
    pending.push(
      response.text().then(
        (text) => ({
          address: `${response.request().method()} ${response.url()}`,
          words: plain(text),
        }),
        // A redirect has no body, and a page that was left takes its bodies along.
        () => null,
      ),
    );
  };
  context.on('response', hear);
  return async () => (await Promise.all(pending)).filter((body) => body !== null);
}
