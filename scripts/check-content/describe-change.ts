import type { LibraryChange } from '@/core/content';
import type { ImportReport } from '@/server/content-import';

/** What an import moved, one fact a line; nothing where it moved nothing. */
export function describeChange(
  change: LibraryChange | null,
  { moved, unproved }: ImportReport['proof'],
): string[] {
  const texts = change
    ? [
        ...change.added.map((id) => `New passage: ${id}`),
        ...change.gone.map((id) => `Passage gone: ${id}`),
        ...change.reworded.map((id) => `Passage reworded: ${id}`),
        ...change.renumbered.map(
          ({ id, from, to }) => `Passage ${id} has number ${to}, was ${from}`,
        ),
        ...change.moved.map(
          ({ kind, id, from, to }) =>
            `Moved with its words: ${kind} ${id}, ${at(from)} to ${at(to)}`,
        ),
      ]
    : [];
  return [
    ...texts,
    ...(moved > 0 ? [`Questions by hand that follow their words: ${moved}`] : []),
    ...unproved.map(({ id, reason }) => `Retired, to be reviewed: question ${id}, ${why[reason]}`),
    ...(unproved.length > 0
      ? ['They are listed under Source changes in the teacher’s pages.']
      : []),
  ];
}

const why: Record<ImportReport['proof']['unproved'][number]['reason'], string> = {
  'words-gone': 'the words that prove it stand in the source no more',
  'touches-defect': 'the words that prove it are now known to be wrong',
};

function at({ passageId, start }: { readonly passageId: string; readonly start: number }): string {
  return `${passageId}:${start}`;
}
