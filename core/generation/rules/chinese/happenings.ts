import type { Context } from '../../context';
import type { Draft } from '../../draft';
import { sharedTokens } from '../../tokens';
import type { Happening } from './happening';
import { askForLater, orderHappenings, sortHappenings } from './happening-rows';
import { askForHappening, askForTime, comparePair } from './happening-time';
import { broughtFacts } from './world';

type Shape = (context: Context, one: Happening, all: readonly Happening[]) => readonly Draft[];

/** What happened when: in order, in pairs, in periods, one by one. */
export function askAboutHappenings(context: Context): Draft[] {
  return broughtFacts(context, 'happening').flatMap((found) => {
    const all = ofTitle(
      context,
      distinctHappenings(found).filter((one) => hasActor(context, one)),
    );
    const shapes: readonly Shape[] = [askForTime, comparePair, askForHappening];
    const single = all.flatMap((one, index) =>
      [0, 1].flatMap((turn) => shapes[(index + turn) % shapes.length]?.(context, one, all) ?? []),
    );
    return [
      ...orderHappenings(context, all),
      ...sortHappenings(context, all),
      ...askForLater(context, all),
      ...single,
    ];
  });
}

/** 公布为文物保护单位, 由完全中学改为高级中学: of whom it is told stands elsewhere. */
function hasActor({ tag }: Context, { what, topic }: Happening): boolean {
  const [first] = tag && !topic ? tag(what.text) : [];
  return !first || !/^(?:v|vd|p|d|c)$/u.test(first.tag);
}

/** Where the title names the one most of them tell of, what happened to others is left out. */
function ofTitle(context: Context, all: readonly Happening[]): readonly Happening[] {
  const [first] = all;
  const title = context.names.documents.get(first?.proof.documentId ?? '')?.title.text ?? '';
  const segment = context.segment ?? undefined;
  const own = all.filter(
    ({ what, topic }) => topic !== null || sharedTokens(title, what.text, segment).length > 0,
  );
  return own.length * 2 >= all.length ? own : all;
}

/** Happenings of a document that can stand beside each other: none is told twice, or within another. */
function distinctHappenings(all: readonly Happening[]): Happening[] {
  return all.filter(
    (one) => !all.some((other) => other !== one && other.what.text.includes(one.what.text)),
  );
}
