'use client';

import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { formatPoints } from '@/i18n/format';
import { Icon } from '../ui/icon';

interface TryNoteProps {
  /** Shares of the points by try. */
  readonly shares: readonly number[];
  readonly made: number;
  /** What the question is worth at most. */
  readonly points: number;
  /** The last try has been marked, and the next has not begun. */
  readonly between: boolean;
}

/** Which try it is, and what is left of the points. */
export function TryNote({ shares, made, points, between }: TryNoteProps) {
  const t = useTranslations('player.tries');
  const most = points * (shares[made] ?? 0);
  const worth = { worth: formatPoints(most), count: most };
  return (
    <p className="try-note">
      <Icon of={RotateCcw} />
      {between
        ? t('again', { left: shares.length - made, ...worth })
        : t('now', { number: made + 1, total: shares.length, ...worth })}
    </p>
  );
}
