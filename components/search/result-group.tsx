import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ResultItem } from './result-item';
import { type GroupView, type ResultView, searchHref } from './search-view';

interface ResultGroupProps {
  readonly group: GroupView;
  readonly typed: string;
  /** True where the page has only this kind. */
  readonly alone?: boolean;
  /** What can be done with a result. */
  readonly actionFor?: (result: ResultView) => ReactNode;
}

/** The first results of one kind, how many there are, and the way to all of them. */
export function ResultGroup({ group, typed, alone = false, actionFor }: ResultGroupProps) {
  const t = useTranslations('search');
  const { kind, total, more, hits } = group;
  const heading = `results-${kind}`;
  return (
    <section aria-labelledby={heading}>
      <div className="sec-h sec-tight">
        <h2 className="h-card" id={heading}>
          {t(`kind.${kind}`)}
        </h2>
        {!alone && hits.length < total ? (
          <Link className="small s-all num" href={searchHref(typed, kind)}>
            {t(more ? 'seeAllMore' : 'seeAll', { count: total })}
          </Link>
        ) : (
          <span className="small muted num">
            {t(more ? 'countMore' : 'count', { count: total })}
          </span>
        )}
      </div>
      <ul className="s-hits">
        {hits.map((result) => (
          <ResultItem key={result.ref} result={result}>
            {actionFor?.(result)}
          </ResultItem>
        ))}
      </ul>
    </section>
  );
}
