'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import {
  type FormEvent,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from 'react';
import { formatClock } from '@/i18n/format';
import { Dialog } from '../ui/dialog';
import { TableFrame } from '../ui/table-frame';
import { Tick } from '../ui/tick';
import type { FormOutcome } from './action-form';
import { PersonName } from './person-name';

/** Somebody who is working now. */
export interface RunningRow {
  readonly id: string;
  readonly name: string;
  readonly number: number;
  /** Seconds; null is no end. */
  readonly left: number | null;
  /** Minutes that were added. */
  readonly added: number;
  readonly answered: number;
  readonly total: number;
  /** Seconds since an answer was saved; null before the first. */
  readonly saved: number | null;
}

type Send = (before: FormOutcome, form: FormData) => Promise<FormOutcome>;

interface RunningTableProps {
  readonly rows: readonly RunningRow[];
  /** Takes `attemptIds` and `minutes`. */
  readonly extend: Send;
  /** Takes `attemptIds`. */
  readonly handIn: Send;
}

const steps = [5, 10, 15] as const;
const untouched: FormOutcome = { problem: null, done: 0 };
const everySeconds = 15;

/** Who is working: time left, answers, last saved; more time for some or all, handing in for who left. */
export function RunningTable({ rows, extend, handIn }: RunningTableProps) {
  const t = useTranslations('teach.running');
  const error = useTranslations('errors');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const [extended, sendExtension, extending] = useActionState(extend, untouched);
  const [handed, sendHandIn, handing] = useActionState(handIn, untouched);
  const form = useRef<HTMLFormElement>(null);
  useRefresh();
  const ticked = rows.filter(({ id }) => chosen.has(id));
  const all = ticked.length === rows.length;
  const problem = extended.problem ?? handed.problem;

  function toggle(ids: readonly string[], on: boolean) {
    const rest = [...chosen].filter((id) => !ids.includes(id));
    setChosen(new Set(on ? [...rest, ...ids] : rest));
  }
  // Sent by hand: React would untick what is ticked in a form that it sends itself.
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { nativeEvent } = event;
    const pressed = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    const typed = new FormData(event.currentTarget, pressed);
    startTransition(() => sendExtension(typed));
  }
  function hand() {
    setAsked(false);
    if (!form.current) return;
    const typed = new FormData(form.current);
    startTransition(() => sendHandIn(typed));
  }

  return (
    <form ref={form} action={sendExtension} onSubmit={onSubmit} className="act-form">
      <TableFrame sheet label={t('region')}>
        <table className="tbl running">
          <thead>
            <tr>
              <th scope="col">{t('student')}</th>
              <th scope="col" className="r">
                {t('left')}
              </th>
              <th scope="col" className="r">
                {t('answered')}
              </th>
              <th scope="col" className="r">
                {t('saved')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Tick
                    name="attemptIds"
                    value={row.id}
                    label={<PersonName name={row.name} />}
                    checked={chosen.has(row.id)}
                    onChange={(on) => toggle([row.id], on)}
                  />
                </th>
                <td className="r num">
                  {row.left === null ? '–' : formatClock(row.left)}
                  {row.added > 0 ? (
                    <span className="xs muted"> {t('added', { count: row.added })}</span>
                  ) : null}
                </td>
                <td className="r num">{t('of', { count: row.answered, total: row.total })}</td>
                <td className="r num">
                  {row.saved === null
                    ? t('never')
                    : t('ago', { minutes: Math.floor(row.saved / 60) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <div className="act-send">
        <Tick
          label={t('all')}
          checked={all}
          onChange={(on) =>
            toggle(
              rows.map(({ id }) => id),
              on,
            )
          }
        />
        {steps.map((minutes) => (
          <button
            key={minutes}
            type="submit"
            name="minutes"
            value={minutes}
            className="btn btn-line"
            aria-busy={extending || undefined}
          >
            {t('more', { minutes })}
          </button>
        ))}
        <button
          type="button"
          className="btn btn-quiet"
          aria-busy={handing || undefined}
          disabled={ticked.length === 0}
          onClick={() => setAsked(true)}
        >
          {t('handIn')}
        </button>
      </div>
      <p className={problem ? 'wrong' : 'small muted'} role="status">
        {problem ? error(problem) : extended.done > 0 || handed.done > 0 ? t('done') : t('hint')}
      </p>
      <Dialog
        open={asked}
        title={t('handInQuestion', { count: ticked.length })}
        onClose={() => setAsked(false)}
        actions={
          <>
            <button type="button" className="btn btn-line" onClick={hand}>
              {t('handInNow')}
            </button>
            <button
              type="button"
              className="btn btn-primary"
              // biome-ignore lint/a11y/noAutofocus: the safe answer of a dialog takes the focus.
              autoFocus
              onClick={() => setAsked(false)}
            >
              {t('keep')}
            </button>
          </>
        }
      >
        <p className="small">{t('handInText')}</p>
      </Dialog>
    </form>
  );
}

/** Asks the server anew while somebody looks at the page. */
function useRefresh(): void {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, everySeconds * 1000);
    return () => clearInterval(timer);
  }, [router]);
}
