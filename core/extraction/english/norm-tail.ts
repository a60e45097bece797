import type { Token } from './tokens';

export type TailKind = 'unless' | 'if' | 'when' | 'until' | 'before' | 'after';

const words: Readonly<Record<string, TailKind>> = {
  unless: 'unless',
  if: 'if',
  provided: 'if',
  when: 'when',
  whenever: 'when',
  until: 'until',
  before: 'before',
  after: 'after',
};
/** Verbs whose object such a clause may be: "decide when", "know if". */
const asking =
  /^(?:know|knows|decide|decides|determine|determines|ask|asks|see|tell|indicate|specify|state|explain|record|of|as|as to|check|even|note|describe|describes|show|shows|only|day|days|week|weeks|month|months|hours|minutes|year|years|immediately|shortly|time|date|just)$/u;

/** The condition, exception or time limit that ends a norm, where one begins within `from` and `end`. */
export function findTail(
  tokens: readonly Token[],
  from: number,
  end: number,
): { kind: TailKind; start: number } | null {
  let depth = 0;
  for (let at = from + 1; at < end - 1; at++) {
    const token = tokens[at];
    if (token?.text === '(') depth++;
    if (token?.text === ')') depth--;
    const kind = token && depth === 0 ? words[token.lower] : undefined;
    if (!token || kind === undefined || asking.test(tokens[at - 1]?.lower ?? '')) continue;
    if (token.lower === 'provided' && tokens[at + 1]?.lower !== 'that') continue;
    if (tokens.slice(at, end).length < 3) continue;
    return { kind, start: token.start };
  }
  return null;
}
