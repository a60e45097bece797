import type { Question } from '@/core/content';

const byRule = /^(?:role-|act-|speech-|occasion-|dated-)/u;
const byStem = [
  /\b(?:who|whom|whose|when|where)\b(?! is (?:it|this) (?:necessary|required))/iu,
  /\bin which (?:year|month|city|place|country|town)\b/iu,
  /谁|哪里|何时|何地|哪一年|哪一天|哪年|什么时候|什么地方|哪个人|哪位/u,
] as const;

/**
 * True for a question after a person, a time or a place: facts that are quickly asked and soon
 * forgotten. Who has to do something is a matter of the rule, not of a name.
 */
export function isTrivia(question: Question): boolean {
  const rule = question.origin.type === 'rule' ? question.origin.rule : '';
  if (/^(?:duty-|rule-)/u.test(rule)) return false;
  if (byRule.test(rule)) return true;
  const stems = [question.stem.en, question.stem['zh-CN']].flatMap((text) => text ?? []);
  return stems.some((stem) => {
    const own = stem.replace(/“[^”]*”|《[^》]*》/gu, '');
    return byStem.some((pattern) => pattern.test(own));
  });
}
