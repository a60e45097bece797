import type { Context } from '../../context';
import type { Draft } from '../../draft';
import { isOnly, isTopic, personsOf, sortOf } from './assertion';
import { askForSource, matchAssertions, sortAssertions } from './assertion-rows';
import { askForSubject, swapSubject } from './assertion-subject';
import { broughtFacts, isWhole } from './world';

/** What clauses say of their subjects: which subject, which clause, which sentence. */
export function askAboutAssertions(context: Context): Draft[] {
  return broughtFacts(context, 'assertion').flatMap((found) => {
    const all = found.filter(
      (one) =>
        isWhole(context, one.subject) && isWhole(context, one.predicate) && isOnly(context, one),
    );
    const names = personsOf(context, all);
    return [
      ...matchAssertions(context, all, names),
      ...sortAssertions(context, all, names),
      ...all
        .filter((one) => !isTopic(context, one))
        .flatMap((one): Draft[] => [
          ...askForSubject(context, one, all, names),
          ...(sortOf(one, names) === 'thing' ? [] : swapSubject(context, one, all, names)),
          ...(sortOf(one, names) === 'thing' ? [] : askForSource(context, one)),
        ]),
    ];
  });
}
