'use client';

import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  type LucideIcon,
  MoveHorizontal,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { formatShare } from '@/i18n/format';
import { Icon } from '../ui/icon';
import type { useFrame } from './use-frame';

/** Buttons for the size of the map and for moving it. */
export function MapTools({ frame }: { frame: ReturnType<typeof useFrame> }) {
  const t = useTranslations('concepts.map');
  const { smaller, larger, fit, move } = frame;
  return (
    <div className="cmap-tools">
      <Tool icon={ZoomOut} label={t('zoomOut')} onClick={smaller} off={frame.smallest} />
      <span className="small muted num" role="status">
        {t('zoom', {
          share: frame.size > 1 ? `${Math.round(frame.size * 100)}%` : formatShare(frame.size),
        })}
      </span>
      <Tool icon={ZoomIn} label={t('zoomIn')} onClick={larger} off={frame.largest} />
      <Tool icon={MoveHorizontal} label={t('fit')} onClick={fit} />
      <span className="grow" />
      <Tool icon={ArrowLeft} label={t('left')} onClick={() => move(-1, 0)} />
      <Tool icon={ArrowUp} label={t('up')} onClick={() => move(0, -1)} />
      <Tool icon={ArrowDown} label={t('down')} onClick={() => move(0, 1)} />
      <Tool icon={ArrowRight} label={t('right')} onClick={() => move(1, 0)} />
    </div>
  );
}

interface ToolProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly off?: boolean;
  readonly onClick: () => void;
}

function Tool({ icon, label, off = false, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className="btn btn-icon"
      aria-label={label}
      title={label}
      aria-disabled={off}
      onClick={onClick}
    >
      <Icon of={icon} />
    </button>
  );
}
