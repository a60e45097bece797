import type { Context } from '../../context';
import type { Draft } from '../../draft';
import { matchPrecepts } from './precept-rows';
import { askForLeft, askForRight } from './precept-single';
import { sortByChapter, sortByParty } from './precept-sort';
import { laysDown } from './rule-composite';
import { broughtFacts } from './world';

/** What a text lays down for cases, parties and things. */
export function askAboutPrecepts(context: Context): Draft[] {
  return broughtFacts(context, 'precept')
    .filter((all) => laysDown(context, all))
    .flatMap((all): Draft[] => [
      ...matchPrecepts(context, all),
      ...sortByParty(context, all),
      ...sortByChapter(context, all),
      ...all.flatMap((one) => [
        ...askForRight(context, one, all),
        ...askForLeft(context, one, all),
      ]),
    ]);
}
