import {
  adverbs,
  auxiliaries,
  beForms,
  determiners,
  doForms,
  finiteBe,
  haveForms,
} from './grammar-words';
import { isCapital, type Token } from './tokens';
import { canBe, readVerb } from './verbs';

export interface Group {
  readonly main: number;
  /** Index after the last token of the group. */
  readonly end: number;
  readonly base: string | null;
  readonly past: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  /** True for "has" and "did" as main verbs: a question needs another auxiliary. */
  readonly ownVerb: boolean;
}

/** The verb group that begins with the finite verb at `at`. */
export function readGroup(tokens: readonly Token[], at: number): Group | null {
  const finite = tokens[at];
  if (!finite) return null;
  const isPast = /^(?:was|were|had|did|could|would|might)$/u.test(finite.lower);
  if (!auxiliaries.has(finite.lower)) {
    const reading = readVerb(finite.lower).find(({ form }) => /third|past|base/u.test(form));
    const past = canBe(finite.lower, 'past') && reading?.form !== 'third';
    const plain = { main: at, end: at + 1, past, passive: false, negated: false, ownVerb: false };
    return { ...plain, base: reading?.base ?? null };
  }
  let negated = false;
  let at2 = at + 1;
  const skip = (): void => {
    for (let token = tokens[at2]; token; token = tokens[at2]) {
      if (/^(?:not|never|neither)$/u.test(token.lower)) negated = true;
      else if (!adverbs.has(token.lower) && !/^\p{Ll}+ly$/u.test(token.text)) return;
      at2++;
    }
  };
  skip();
  let sawBe = finiteBe.has(finite.lower);
  while (/^(?:been|being|be|have)$/u.test(tokens[at2]?.lower ?? '') && at2 < tokens.length) {
    if (beForms.has(tokens[at2]?.lower ?? '')) sawBe = true;
    const following = tokens[at2 + 1];
    if (
      tokens[at2]?.lower === 'have' &&
      !canBe(following?.lower ?? '', 'participle') &&
      following?.lower !== 'been'
    )
      break;
    at2++;
    skip();
  }
  const next = tokens[at2];
  const word = next?.lower ?? '';
  const common = { past: isPast, negated };
  const own = { ...common, main: at, end: at + 1, passive: false };
  const content = next && next.kind === 'word' && !isCapital(next);
  if (sawBe) {
    if (
      content &&
      canBe(word, 'participle') &&
      !/^(?:set|put|cut|hit|cast|come|become|left|lit|read)$/u.test(word)
    ) {
      const base = readVerb(word).find(({ form }) => form === 'participle')?.base ?? null;
      return { ...common, main: at2, end: at2 + 1, base, passive: true, ownVerb: false };
    }
    if (content && canBe(word, 'ing') && !determiners.has(tokens[at2 - 1]?.lower ?? '')) {
      const base = readVerb(word).find(({ form }) => form === 'ing')?.base ?? null;
      return { ...common, main: at2, end: at2 + 1, base, passive: false, ownVerb: false };
    }
    if (finiteBe.has(finite.lower))
      return { ...own, base: 'be', ownVerb: false, end: negated ? at2 : at + 1 };
    return { ...common, main: at2 - 1, end: at2, base: 'be', passive: false, ownVerb: false };
  }
  if (haveForms.has(finite.lower)) {
    if (content && canBe(word, 'participle')) {
      const base = readVerb(word).find(({ form }) => form === 'participle')?.base ?? null;
      return { ...common, main: at2, end: at2 + 1, base, passive: false, ownVerb: false };
    }
    return { ...own, base: 'have', ownVerb: true };
  }
  if (!content || !canBe(word, 'base')) {
    return doForms.has(finite.lower) && !negated ? { ...own, base: 'do', ownVerb: true } : null;
  }
  return { ...common, main: at2, end: at2 + 1, base: word, passive: false, ownVerb: false };
}
