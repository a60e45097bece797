'use client';

import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Ruler } from '../shell/ruler';
import { Icon } from '../ui/icon';
import { useReader } from './reader-provider';
import type { Words } from './reader-view';

interface ReaderBarProps {
  readonly title: Words;
  /** All passages of the text in order: each is a segment of the ruler. */
  readonly passages: readonly { readonly id: string; readonly number: number }[];
  /** In a document its own numbers are told; in a module the place among its passages. */
  readonly numbered: boolean;
  readonly children: ReactNode;
}

/** The top of the reader: the way back, the title, the place, and how to show the text. */
export function ReaderBar({ title, passages, numbered, children }: ReaderBarProps) {
  const t = useTranslations('reader');
  const { current } = useReader();
  const index = Math.max(
    0,
    passages.findIndex(({ id }) => id === current),
  );
  const number = numbered ? (passages[index]?.number ?? 1) : index + 1;
  const position = t('position', { number, total: passages.length });
  return (
    <section className="r-bar" aria-label={t('tools')}>
      <div className="wrap">
        <Link className="btn btn-icon" href="/library" aria-label={t('back')}>
          <Icon of={ArrowLeft} />
        </Link>
        <span className="p-title">
          <b lang={title.lang}>{title.text}</b>
        </span>
        <span className="r-tools">
          <span className="small muted num only-d">{position}</span>
          {children}
        </span>
      </div>
      <div className="wrap rl">
        <Ruler
          label={position}
          steps={passages.map((_, step) => ({ done: step < index, current: step === index }))}
        />
      </div>
    </section>
  );
}
