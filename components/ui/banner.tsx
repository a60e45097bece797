import { CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';

type Tone = 'plain' | 'warn' | 'err';

const icons: Record<Tone, LucideIcon> = { plain: Info, warn: TriangleAlert, err: CircleAlert };

interface BannerProps {
  readonly tone?: Tone;
  /** Overrides the drawing of the tone. */
  readonly icon?: LucideIcon;
  /** Read out at once when it appears. */
  readonly live?: boolean;
  readonly children: ReactNode;
}

/** A message that stays: what happened, what is safe, what to do. */
export function Banner({ tone = 'plain', icon, live = false, children }: BannerProps) {
  return (
    <div className={`banner ${tone}`} role={live ? 'alert' : undefined}>
      <Icon of={icon ?? icons[tone]} />
      <div>{children}</div>
    </div>
  );
}
