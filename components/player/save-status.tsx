'use client';

import {
  Cloud,
  CloudAlert,
  CloudCheck,
  CloudOff,
  LoaderCircle,
  type LucideIcon,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Icon } from '../ui/icon';
import type { SaveState } from './saving';

const icons: Record<SaveState['type'], LucideIcon> = {
  saved: CloudCheck,
  saving: LoaderCircle,
  late: CloudAlert,
  device: CloudOff,
  failed: CloudAlert,
  refused: Cloud,
};

interface SaveStatusProps {
  readonly state: SaveState;
  readonly onRetry: () => void;
}

/** Where the answers are, always in the same place; the icon alone on phones. */
export function SaveStatus({ state, onRetry }: SaveStatusProps) {
  const t = useTranslations('player.save');
  const word = t(state.type);
  return (
    <span className={`save is-${state.type}`} role="status" title={word}>
      <Icon of={icons[state.type]} />
      <span className="save-word">{word}</span>
      {state.type === 'failed' ? (
        <button type="button" className="as-link" onClick={onRetry}>
          {t('retry')}
        </button>
      ) : null}
    </span>
  );
}
