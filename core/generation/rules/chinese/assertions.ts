import type { Context } from '../../context';
import type { Draft } from '../../draft';
import { isOnly, personsOf } from './assertion';
import { matchAssertions, sortAssertions } from './assertion-rows';
import { ofProse } from './ruled';
import { broughtFacts, isWhole } from './world';

/** A common noun by itself, which may stand for any of them: 学校, 总书记, 古庙. */
const shortest = 3;

/** What clauses say of their subjects: which subject has which clause. */
export function askAboutAssertions(context: Context): Draft[] {
  return ofProse(context, broughtFacts(context, 'assertion')).flatMap((found) => {
    const whole = found.filter(
      (one) =>
        isWhole(context, one.subject) && isWhole(context, one.predicate) && isOnly(context, one),
    );
    const names = personsOf(context, whole);
    const all = whole.filter(
      ({ subject: { text } }) => (text.length >= shortest && text !== '总书记') || names.has(text),
    );
    return [...matchAssertions(context, all, names), ...sortAssertions(context, all, names)];
  });
}
