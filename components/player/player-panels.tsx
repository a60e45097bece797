'use client';

import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import type { AttemptState } from '@/core/assignments';
import { Dialog } from '../ui/dialog';
import { KeyboardList } from './keyboard-list';
import { Navigator } from './navigator';
import type { PlayerState } from './player-state';

interface PlaceProps {
  readonly attempt: AttemptState;
  readonly state: PlayerState;
  readonly current: number;
  readonly onGo: (position: number) => void;
}

interface KeyboardProps {
  readonly keyboard: ComponentProps<typeof KeyboardList>;
}

/** Beside the question on wide screens: all questions, and the keys. */
export function PlayerSide({ keyboard, ...place }: PlaceProps & KeyboardProps) {
  const t = useTranslations('player');
  return (
    <aside className="p-side" aria-label={t('navigator.title')}>
      <section>
        <h2 className="h-side">{t('navigator.title')}</h2>
        <Navigator {...place} />
      </section>
      <section className="only-d only-keys">
        <h2 className="h-side">{t('keyboard')}</h2>
        <KeyboardList {...keyboard} />
      </section>
    </aside>
  );
}

interface SheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** All questions as a sheet, on phones. */
export function NavigatorSheet({ open, onClose, ...place }: PlaceProps & SheetProps) {
  const t = useTranslations('player');
  return (
    <Dialog
      open={open}
      title={t('navigator.all')}
      onClose={onClose}
      actions={<CloseButton onClose={onClose} />}
    >
      <Navigator {...place} />
    </Dialog>
  );
}

/** What every key does. */
export function ShortcutSheet({ open, onClose, keyboard }: SheetProps & KeyboardProps) {
  const t = useTranslations('player');
  return (
    <Dialog
      open={open}
      title={t('keyboard')}
      onClose={onClose}
      actions={<CloseButton onClose={onClose} />}
    >
      <KeyboardList {...keyboard} all />
    </Dialog>
  );
}

function CloseButton({ onClose }: Pick<SheetProps, 'onClose'>) {
  const t = useTranslations('player');
  return (
    <button type="button" className="btn btn-line" onClick={onClose}>
      {t('close')}
    </button>
  );
}
