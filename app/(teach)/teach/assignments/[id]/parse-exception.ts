import { instantOf } from '@/components/teach/local-time';
import type { ExceptionTargets, ExceptionTerms } from '@/server/assignments';
import { numberOf, textOf, textsOf } from '../_form/numbers';
import { parseTimeLimit } from '../_form/parse-policy';

/** Reads the form of exceptions; `terms` is null where a moment can't be read. */
export function parseException(form: FormData): {
  readonly targets: ExceptionTargets;
  readonly terms: ExceptionTerms | null;
} {
  const targets = { personIds: textsOf(form, 'personIds'), groupIds: textsOf(form, 'groupIds') };
  const zone = textOf(form, 'zone');
  const typed = (['opensAt', 'dueAt', 'closesAt'] as const).map((name) => textOf(form, name));
  const moments = typed.map((text) => (text === '' ? null : instantOf(text, zone)));
  if (moments.some((moment, index) => moment === null && typed[index] !== ''))
    return { targets, terms: null };
  const [opensAt = null, dueAt = null, closesAt = null] = moments;
  const attempts = textOf(form, 'maxAttempts');
  return {
    targets,
    terms: {
      ...{ opensAt, dueAt, closesAt, timeLimit: parseTimeLimit(form) },
      maxAttempts: attempts.trim() === '' ? null : numberOf(attempts),
      reason: textOf(form, 'reason'),
    },
  };
}
