import type { Norm } from './norms';

/**
 * Which figures the rule rules out: who must have at least 10 must have at least 9 too, so that only a
 * larger figure is false; a case of more than 90 is one of more than 60. Null where none is sure.
 */
export function wayOf(norm: Norm, before: string): 'more' | 'less' | 'any' | null {
  const bound =
    /\b(?:at least|at most|(?:more|less|fewer|longer|shorter|later|earlier|older|younger) than|up to|within|under|over|(?:maximum|minimum)(?: \p{L}+){0,2} of|exceeds?)(?: an?| the)?(?: (?:maximum|minimum) of)? ?$/iu.exec(
      before,
    )?.[0];
  if (bound === undefined) return 'any';
  if (/\b(?:if|when|unless|where|in case|in the event|once|who|which|that)\b/iu.test(before))
    return null;
  const bans = norm.force === 'forbidden' || /^no\b/iu.test(norm.name);
  const denied = bans || /\b(?:not?|never)\b[^,;]*$/iu.test(before);
  if (/^up to/iu.test(bound)) return norm.force === 'allowed' ? 'more' : 'less';
  if (/^within/iu.test(bound)) return bans ? 'more' : 'less';
  const isUpper = /^(?:at most|less|fewer|shorter|earlier|younger|under|maximum)/iu.test(bound);
  // "not more than" is a limit above, "not less than" one below.
  return isUpper !== (denied && !/^(?:at |m(?:ax|in)imum)/iu.test(bound)) ? 'less' : 'more';
}
