import type { getTranslations } from 'next-intl/server';
import type { Draft } from '@/components/teach/builder/draft';
import { applyKind, kinds } from '@/components/teach/builder/kinds';

/** A draft as the kind in the address has it: how a kind is chosen without script. */
export function withKind(
  draft: Draft,
  wanted: string | string[] | undefined,
  t: Awaited<ReturnType<typeof getTranslations<'builder'>>>,
): Draft {
  const kind = kinds.find((one) => one === wanted);
  return kind ? applyKind(draft, kind, t('policy.honour.suggested')) : draft;
}
