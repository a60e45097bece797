import { ArrowLeft, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '../ui/icon';
import { SoftLink } from '../ui/soft-link';

interface FocusBarProps {
  /** The one way out. */
  readonly exit: { readonly href: string; readonly kind: 'leave' | 'back' };
  readonly title: string;
  readonly titleLang?: 'en' | 'zh-Hans';
  /** Where one is, in words. */
  readonly position?: string;
  /** Saving state and timer, or reader settings. */
  readonly children?: ReactNode;
  /** The same place on a rule. */
  readonly ruler?: ReactNode;
}

/** The top of a focus mode (reader, player): no navigation, one way out, and the place one is at. */
export function FocusBar({ exit, title, titleLang, position, children, ruler }: FocusBarProps) {
  const t = useTranslations('shell.focus');
  return (
    <header className="p-top">
      <div className="wrap">
        <SoftLink className="btn btn-icon" href={exit.href} aria-label={t(exit.kind)}>
          <Icon of={exit.kind === 'leave' ? X : ArrowLeft} />
        </SoftLink>
        <div className="p-title">
          <b lang={titleLang}>{title}</b>
          {position ? <span className="num">{position}</span> : null}
        </div>
        <div className="p-state">{children}</div>
      </div>
      {ruler ? <div className="wrap p-ruler">{ruler}</div> : null}
    </header>
  );
}
