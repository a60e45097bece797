import type { AttemptState } from '@/core/assignments';
import { htmlLang } from '@/core/content';
import { langOf } from '../progress/lang-of';

/** The element in which a page brings the state of its attempt: JSON, as `GET /api/v1/attempts/{id}` gives it. */
export const stateElement = 'attempt-state';

/** What stands in a page that is the same for everybody, until somebody's attempt is put in its place. */
export const slots = {
  exit: '/slot/exit',
  title: '[slot title]',
  titleLang: 'x-slot-title',
  stem: '[slot stem]',
  stemLang: 'x-slot-stem',
} as const;

/** What stands there in the page of an attempt. */
export function fillSlots(
  attempt: AttemptState,
  title: string,
): Record<keyof typeof slots, string> {
  const place = firstPlace(attempt);
  const question = attempt.items.find(({ position }) => position === place)?.question;
  const shown = attempt.title ?? title;
  return {
    exit: exitOf(attempt),
    title: shown,
    titleLang: langOf(shown),
    stem: question?.stem ?? '',
    stemLang: question?.stemLang ?? htmlLang(attempt.language),
  };
}

/** Where the way out leads. */
export function exitOf({ kind, moduleId }: AttemptState): string {
  if (kind === 'assignment') return '/classes';
  return moduleId ? `/library/modules/${moduleId}` : '/today';
}

/** The question that comes on the screen first: the first without an answer; where there is no way back the last one that was opened. */
export function firstPlace({ items, navigation }: AttemptState): number {
  if (navigation === 'forward')
    return items.findLast(({ sequence }) => sequence > 0)?.position ?? 1;
  return items.find(({ answered, answer }) => !answered && answer === null)?.position ?? 1;
}
