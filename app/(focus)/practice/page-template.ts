import 'server-only';
import { slots, stateElement } from '@/components/player/page-slots';

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The page of the player as Next has rendered it once, without an attempt. */
export interface Rendered {
  readonly headers: Headers;
  readonly body: string;
  /** The id that stands where that of an attempt belongs. */
  readonly id: string;
}

/** What stands in the page of one attempt and in no other. */
export interface Filling {
  readonly id: string;
  /** Of the scripts of this one answer. */
  readonly nonce: string;
  /** The state of the attempt. */
  readonly state: unknown;
  readonly slots: Readonly<Record<keyof typeof slots, string>>;
}

/** Makes the page of an attempt out of the page that is the same for all. */
export interface PageTemplate {
  /** Those of Next, with another nonce. */
  readonly headers: (nonce: string) => Record<string, string | readonly string[]>;
  readonly body: (filling: Filling) => string;
}

// Of one answer or one connection.
const notKept = new Set([
  ...['connection', 'content-encoding', 'content-length', 'date', 'keep-alive'],
  ...['set-cookie', 'transfer-encoding', 'x-request-id'],
]);
const stateSlot = '[slot state]';
const firstScript = '(self.__next_f';

/** Cuts a rendered page at everything that differs from attempt to attempt. */
export function cutTemplate({ headers, body, id }: Rendered): PageTemplate {
  const [, nonce] = /'nonce-([^']+)'/.exec(String(headers['content-security-policy'])) ?? [];
  const at = body.lastIndexOf('<script', body.indexOf(firstScript));
  if (nonce === undefined || at < 0)
    throw new Error('The page of the player has changed its form.');
  // Before the first of them React does not begin.
  const data = `<script type="application/json" id="${stateElement}">${stateSlot}</script>`;
  const page = body.slice(0, at) + data + body.slice(at);
  const holes = new Map<string, (filling: Filling) => string>([
    [nonce, (filling) => filling.nonce],
    [id, (filling) => filling.id],
    [stateSlot, (filling) => scriptJson(filling.state)],
    [slots.exit, (filling) => escapeHtml(filling.slots.exit)],
    [slots.title, (filling) => escapeHtml(filling.slots.title)],
    [slots.titleLang, (filling) => filling.slots.titleLang],
    [slots.stem, (filling) => escapeHtml(filling.slots.stem)],
    [slots.stemLang, (filling) => filling.slots.stemLang],
  ]);
  const marks = [...holes.keys()].map((mark) => mark.replace(/[^\w-]/g, '\\$&'));
  const parts = page.split(new RegExp(`(${marks.join('|')})`));
  const missing = [...holes.keys()].filter((mark) => !parts.includes(mark));
  if (missing.length > 0) throw new Error(`The page of the player has no ${missing.join(', ')}.`);
  const kept = Object.entries(headers).filter(([name]) => !notKept.has(name));
  return {
    headers: (fresh) =>
      Object.fromEntries(
        kept.flatMap(([name, value]) => {
          if (value === undefined) return [];
          return [[name, typeof value === 'string' ? value.replaceAll(nonce, fresh) : value]];
        }),
      ),
    body: (filling) => parts.map((part) => holes.get(part)?.(filling) ?? part).join(''),
  };
}

/** JSON that can't end the script in which it stands. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
