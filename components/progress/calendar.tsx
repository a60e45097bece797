import { useLocale, useTranslations } from 'next-intl';
import { calendarWeeks, type DayCount } from './calendar-days';

interface CalendarProps {
  /** ISO day of the learner. */
  readonly today: string;
  readonly days: readonly DayCount[];
  /** Days in a row up to today. */
  readonly streak: number;
}

const tones = { none: '', few: 'd1', some: 'd2', many: 'd3', rest: 'miss' } as const;

/** The month of `today`: how much was answered on each day. A rest day is dashed, not a failure. */
export function StudyCalendar({ today, days, streak }: CalendarProps) {
  const t = useTranslations('progress.calendar');
  const language = useLocale();
  const { month, lead, cells } = calendarWeeks(today, days);
  const tag = language === 'en' ? 'en-GB' : 'zh-CN';
  const name = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
  const studied = cells.filter(({ count }) => count > 0);
  return (
    <section className="sheet pad">
      <div className="sec-h sec-tight">
        <h2 className="h-card">{name}</h2>
        {streak > 0 ? (
          <span className="small num">
            {t.rich('streak', { count: streak, b: (words) => <b>{words}</b> })}
          </span>
        ) : null}
      </div>
      <div
        className="cal"
        role="img"
        aria-label={t('summary', { month: name, days: studied.length, streak })}
      >
        {weekdays(tag).map(({ key, narrow }) => (
          <span key={key} className="wd">
            {narrow}
          </span>
        ))}
        {lead.map((key) => (
          <span key={key} />
        ))}
        {cells.map(({ day, number, tone }) => (
          <span key={day} className={`${tones[tone]}${day === today ? ' td' : ''}`}>
            {number}
          </span>
        ))}
      </div>
      <div className="legend">
        <span>
          <i className="lg-d1" />
          1–5
        </span>
        <span>
          <i className="lg-d2" />
          6–15
        </span>
        <span>
          <i className="lg-d3" />
          {t('many')}
        </span>
        <span>
          <i className="lg-rest" />
          {t('rest')}
        </span>
      </div>
    </section>
  );
}

/** Sunday first, as one letter each. */
function weekdays(tag: string): { key: number; narrow: string }[] {
  const format = new Intl.DateTimeFormat(tag, { weekday: 'narrow', timeZone: 'UTC' });
  return [0, 1, 2, 3, 4, 5, 6].map((key) => ({
    key,
    // 4 January 1970 was a Sunday.
    narrow: format.format(new Date(Date.UTC(1970, 0, 4 + key))),
  }));
}
