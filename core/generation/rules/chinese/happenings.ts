import type { Context } from '../../context';
import type { Draft } from '../../draft';
import type { Happening } from './happening';
import { askForLater, matchHappenings, orderHappenings, sortHappenings } from './happening-rows';
import { askForHappening, askForTime, comparePair } from './happening-time';
import { broughtFacts } from './world';

type Shape = (context: Context, one: Happening, all: readonly Happening[]) => readonly Draft[];

/** What happened when: in order, in pairs, in periods, one by one. */
export function askAboutHappenings(context: Context): Draft[] {
  return broughtFacts(context, 'happening').flatMap((found) => {
    const all = distinctHappenings(found);
    const shapes: readonly Shape[] = [askForTime, comparePair, askForHappening];
    const single = all.flatMap((one, index) =>
      [0, 1].flatMap((turn) => shapes[(index + turn) % shapes.length]?.(context, one, all) ?? []),
    );
    return [
      ...orderHappenings(context, all),
      ...matchHappenings(context, all),
      ...sortHappenings(context, all),
      ...askForLater(context, all),
      ...single,
    ];
  });
}

/** Happenings of a document that can stand beside each other: none is told twice, or within another. */
function distinctHappenings(all: readonly Happening[]): Happening[] {
  return all.filter(
    (one) => !all.some((other) => other !== one && other.what.text.includes(one.what.text)),
  );
}
