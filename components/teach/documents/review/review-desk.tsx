'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useShortcuts } from '../../../questions/use-shortcuts';
import { Banner } from '../../../ui/banner';
import { EmptyState } from '../../../ui/empty-state';
import { Toast } from '../../../ui/toast';
import { AcceptAll } from './accept-all';
import { DeskActions } from './desk-actions';
import { DraftCard } from './draft-card';
import { EditPanel } from './edit-panel';
import { MergeDialog } from './merge-dialog';
import { QueueList } from './queue-list';
import { RejectPanel } from './reject-panel';
import { ReviewFilters } from './review-filters';
import type { Detail, Entry, ReviewAccess } from './review-view';
import { useReview } from './use-review';

interface ReviewDeskProps {
  readonly entries: readonly Entry[];
  /** The first waiting draft, so that it stands there at once. */
  readonly opened: Detail | null;
  /** Passage id and its number, in the order of the text. */
  readonly passages: readonly (readonly [string, number])[];
  readonly access: ReviewAccess;
}

type Panel = 'none' | 'reject' | 'edit' | 'merge';

/** The review queue: one draft at a time beside its proof, one key for each decision. */
export function ReviewDesk({ entries: first, opened, passages, access }: ReviewDeskProps) {
  const t = useTranslations('documents.review');
  const review = useReview(access, first, opened, t('failed'));
  const { entries, shown, current, detail, busy, decide } = review;
  const [panel, setPanel] = useState<Panel>('none');
  const [note, setNote] = useState<string | null>(null);
  const desk = useRef<HTMLElement>(null);
  const count = (state: Entry['state']) => entries.filter((one) => one.state === state).length;
  const waiting = shown.filter(({ state }) => state === 'waiting').map(({ id }) => id);

  const run: typeof decide = async (...decision) => {
    if (busy) return { ok: false, sentence: '' };
    setNote(null);
    const outcome = await decide(...decision);
    if (outcome.ok) setPanel('none');
    desk.current?.focus({ preventScroll: true });
    return outcome;
  };
  // Nobody accepts what they have not been shown.
  const accept = () => current && detail && run('accept', () => access.accept([current.id]));
  const undo = () => run('undo', access.undo);
  const open = (wanted: Panel) => {
    if (busy || (wanted !== 'reject' && !detail)) return;
    const alone = wanted === 'merge' && detail?.similar === null;
    setNote(alone ? t('mergeNone') : null);
    if (!alone) setPanel(wanted);
  };
  const merge = (keepMine: boolean) => {
    const other = detail?.similar;
    if (!current || !other) return;
    const [keep, drop] = keepMine ? [current.id, other.id] : [other.id, current.id];
    run('merge', () => access.merge(keep, drop), keep);
  };

  useShortcuts(
    {
      a: accept || undefined,
      e: () => open('edit'),
      r: () => open('reject'),
      m: () => open('merge'),
      j: () => review.step(1),
      k: () => review.step(-1),
      z: undo,
    },
    panel === 'none',
  );

  return (
    <div className="review">
      <p className="small muted num" role="status">
        {t('counts', {
          waiting: count('waiting'),
          accepted: count('accepted'),
          rejected: count('rejected') + count('merged'),
        })}
      </p>
      <div className="review-top">
        <ReviewFilters
          entries={entries}
          passages={new Map(passages)}
          filter={review.filter}
          onChange={review.narrow}
        />
        {waiting.length > 1 ? (
          <AcceptAll
            count={waiting.length}
            onAccept={() => run('accept', () => access.accept(waiting))}
          />
        ) : null}
      </div>
      {review.problem ? (
        <Banner tone="err" live>
          {review.problem}
        </Banner>
      ) : null}
      {current ? (
        <section
          className="sheet desk"
          ref={desk}
          tabIndex={-1}
          aria-label={t('reviewing')}
          aria-busy={busy || undefined}
        >
          <p className="desk-place small muted num">
            {t('place', { number: review.place + 1, total: shown.length })}
          </p>
          {detail && panel === 'edit' ? (
            <EditPanel
              key={detail.id}
              detail={detail}
              busy={busy}
              save={(edit) => run('edit', () => access.edit(detail.id, edit))}
              onCancel={() => setPanel('none')}
            />
          ) : detail ? (
            <DraftCard entry={current} detail={detail} />
          ) : (
            <div className="skel preview-skel" aria-busy />
          )}
          {panel === 'reject' ? (
            <RejectPanel
              onChoose={(reason) => run('reject', () => access.reject(current.id, reason))}
              onCancel={() => setPanel('none')}
            />
          ) : null}
          {panel === 'none' || panel === 'merge' ? (
            <DeskActions
              entry={current}
              place={review.place}
              total={shown.length}
              accept={accept}
              open={open}
              step={review.step}
            />
          ) : null}
          <MergeDialog
            open={panel === 'merge'}
            mine={current.line}
            other={detail?.similar?.line ?? null}
            onChoose={merge}
            onClose={() => setPanel('none')}
          />
          {note ? (
            <p className="desk-note small" role="status">
              {note}
            </p>
          ) : null}
        </section>
      ) : (
        <EmptyState
          title={t(count('waiting') === 0 ? 'allDoneTitle' : 'emptyTitle')}
          text={t(count('waiting') === 0 ? 'allDoneText' : 'emptyText')}
        />
      )}
      <p className="xs muted only-d">{t('keys')}</p>
      <QueueList entries={shown} currentId={current?.id ?? null} onOpen={review.open} />
      {review.done && review.done.action !== 'undo' ? (
        <Toast
          key={`${review.done.action} ${entries.length} ${count('waiting')}`}
          text={t(`done.${review.done.action}`, { count: review.done.count })}
          label={t('undo')}
          onAction={undo}
          onEnd={review.forget}
        />
      ) : null}
    </div>
  );
}
