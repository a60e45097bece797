import { Download } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { CalibrationCurve } from '@/components/progress/calibration-curve';
import { HandList } from '@/components/teach/hand-list';
import { HeatLegend } from '@/components/teach/heat-legend';
import { HeatMap } from '@/components/teach/heat-map';
import { ItemTable } from '@/components/teach/item-table';
import { ChangeList, type ChangeRow } from '@/components/teach/marks/change-list';
import { QuizTrust } from '@/components/teach/quiz-trust';
import { ScoreTable } from '@/components/teach/score-table';
import { Icon } from '@/components/ui/icon';
import type { AssignmentReport, AttentionRow } from '@/server/reports';
import { handRowsOf, heatGroupsOf, heatRowsOf, itemRowsOf, scoreRowsOf } from './report-view';

interface ReportBodyProps {
  readonly report: AssignmentReport;
  readonly attention: readonly AttentionRow[];
  /** Else the hardest twenty: a quiz that is drawn anew for each attempt asks many. */
  readonly allQuestions: boolean;
  readonly changes: readonly ChangeRow[];
  /** Takes a change back. */
  readonly undo: (form: FormData) => Promise<void>;
}

const hardest = 20;

/** Who is secure in what, who may need a hand, the questions one by one, the scores. */
export function ReportBody(props: ReportBodyProps) {
  const { report, attention, allQuestions, changes } = props;
  const [t, locale] = [useTranslations('report'), useLocale()];
  const ts = useTranslations('statistics');
  const tm = useTranslations('marks.list');
  const items = itemRowsOf(report);
  const shown = allQuestions ? items : items.slice(0, hardest);
  return (
    <>
      <section aria-labelledby="heat">
        <div className="sec-h">
          <h2 id="heat">{t('heat.title')}</h2>
          <HeatLegend />
        </div>
        <div className="sheet heat-sheet">
          <HeatMap
            groups={heatGroupsOf(report, locale)}
            rows={heatRowsOf(report)}
            means={report.heat.means}
            mean={report.heat.mean}
          />
        </div>
      </section>
      <section aria-labelledby="hand">
        <div className="sec-h">
          <h2 id="hand">{t('hand.title')}</h2>
          <span className="small muted">{t('hand.note')}</span>
        </div>
        <HandList students={handRowsOf(report, attention)} />
      </section>
      <section aria-labelledby="items">
        <div className="sec-h">
          <h2 id="items">{t('items.title')}</h2>
          <span className="small muted">{t('items.order')}</span>
          <a
            className="btn btn-quiet end"
            href={`/teach/assignments/${report.assignment.id}/items.csv`}
            download
          >
            <Icon of={Download} />
            {ts('csv.download')}
          </a>
        </div>
        <div className="sheet tbl-sheet">
          <ItemTable items={shown} />
        </div>
        {shown.length < items.length ? (
          <Link
            className="btn btn-quiet items-all"
            href={`/teach/assignments/${report.assignment.id}?questions=all`}
            scroll={false}
          >
            {t('items.all', { count: items.length })}
          </Link>
        ) : null}
      </section>
      {changes.length > 0 ? (
        <section aria-labelledby="changes">
          <div className="sec-h">
            <h2 id="changes">{tm('title')}</h2>
          </div>
          <ChangeList rows={changes} undo={props.undo} />
        </section>
      ) : null}
      {report.calibration.length > 0 ? (
        <CalibrationCurve levels={report.calibration} of="class" />
      ) : null}
      <section aria-labelledby="trust">
        <div className="sec-h">
          <h2 id="trust">{ts('quiz.title')}</h2>
          <span className="small muted">{ts('quiz.note')}</span>
        </div>
        <QuizTrust
          quiz={report.quiz}
          advice={report.advice}
          scores={report.scores}
          prediction={report.prediction}
        />
      </section>
      <section aria-labelledby="scores">
        <div className="sec-h">
          <h2 id="scores">{t('scores.title')}</h2>
        </div>
        <div className="sheet tbl-sheet">
          <ScoreTable rows={scoreRowsOf(report)} />
        </div>
      </section>
    </>
  );
}
