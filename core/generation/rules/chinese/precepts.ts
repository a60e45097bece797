import type { Context } from '../../context';
import type { Draft } from '../../draft';
import { askForFines } from './precept-fines';
import { blankLeft, judgeParty } from './precept-party';
import { matchPrecepts } from './precept-rows';
import { askForLeft, askForRight } from './precept-single';
import { sortByParty } from './precept-sort';
import { isEverybody } from './rule';
import { laysDown } from './rule-composite';
import { sortDeeds } from './rule-forces';
import { broughtFacts } from './world';

/** What a text lays down for cases, parties and things. */
export function askAboutPrecepts(context: Context): Draft[] {
  return broughtFacts(context, 'precept')
    .filter((all) => laysDown(context, all))
    .flatMap((all): Draft[] => {
      // Nobody else could be taken for 任何单位和个人, and 各自 tells that there are many.
      const some = all.filter(
        ({ left, right }) => !isEverybody({ agent: left }) && !/各自/u.test(right.text),
      );
      return [
        ...matchPrecepts(context, some),
        ...askForFines(context, all),
        ...sortDeeds(context, all),
        ...sortByParty(context, some),
        ...some.flatMap((one) => [
          ...askForRight(context, one, some),
          ...askForLeft(context, one, some),
          ...blankLeft(context, one, some),
          ...judgeParty(context, one, some),
        ]),
      ];
    });
}
