import { useTranslations } from 'next-intl';
import { AdviceList } from '@/components/teach/advice';
import { AnsweredQuestion } from '@/components/teach/answered-question';
import { GapText } from '@/components/teach/gap-text';
import { ChangeList, type ChangeRow } from '@/components/teach/marks/change-list';
import { ChangeMarks } from '@/components/teach/marks/change-marks';
import type { MarksAccess } from '@/components/teach/marks/replies';
import { OptionTable } from '@/components/teach/option-table';
import { Banner } from '@/components/ui/banner';
import { NeedsScript } from '@/components/ui/needs-script';
import type { PartWords, QuestionReport } from '@/server/reports';
import { QuestionFacts } from './question-facts';
import { QuestionFigures } from './question-figures';

interface QuestionBodyProps {
  readonly report: QuestionReport;
  /** Those of the question, the latest first. */
  readonly changes: readonly ChangeRow[];
  readonly marks: MarksAccess & { readonly undo: (form: FormData) => Promise<void> };
}

/** What to do, the figures behind it, the question with its proof, who chose what. */
export function QuestionBody({ report, changes, marks }: QuestionBodyProps) {
  const t = useTranslations('statistics');
  const tm = useTranslations('marks');
  const { row, shown, parts } = report;
  const { questionId, version } = row;
  const about = { assignmentId: report.assignment.id, questionId, version };
  return (
    <>
      <section aria-labelledby="advice" className="item-advice">
        <h2 id="advice" className="vh">
          {t('advice.title')}
        </h2>
        {row.dropped ? <Banner tone="warn">{tm('item.droppedText')}</Banner> : null}
        <AdviceList advice={row.advice} />
        {row.advice.some(({ advice }) => leadsToMarks.includes(advice.code)) ? (
          <a className="btn btn-quiet" href="#marks">
            {tm('title')}
          </a>
        ) : null}
      </section>
      <QuestionFacts row={row} />
      <section aria-labelledby="asked">
        <div className="sec-h">
          <h2 id="asked">{t('item.asked')}</h2>
        </div>
        <AnsweredQuestion {...shown} />
      </section>
      <section aria-labelledby="marks">
        <div className="sec-h">
          <h2 id="marks">{tm('title')}</h2>
        </div>
        <NeedsScript />
        <ChangeMarks about={about} question={shown.question} access={marks} />
        {changes.length > 0 ? <ChangeList rows={changes} undo={marks.undo} /> : null}
      </section>
      <section aria-labelledby="who">
        <div className="sec-h">
          <h2 id="who">{t('item.who')}</h2>
          <span className="small muted">{t('item.whoNote')}</span>
        </div>
        {parts.length === 0 ? (
          <p className="small muted">{t('item.written')}</p>
        ) : (
          <div className="sheet tbl-sheet">
            <OptionTable
              parts={parts.map(({ part, options }) => ({
                id: JSON.stringify(part),
                name: part.type === 'whole' ? null : <Part part={part} />,
                options,
              }))}
            />
            <p className="xs muted opt-note">{t('item.pullText')}</p>
          </div>
        )}
      </section>
      <section aria-labelledby="languages">
        <div className="sec-h">
          <h2 id="languages">{t('item.languages')}</h2>
        </div>
        <GapText gap={row.gap} />
      </section>
      <section aria-labelledby="figures">
        <details className="figs-all">
          <summary>
            <h2 id="figures">{t('item.figures')}</h2>
          </summary>
          <QuestionFigures row={row} />
        </details>
      </section>
    </>
  );
}

/** Advice after which marks may have to be changed. */
const leadsToMarks: readonly string[] = ['check-key', 'strong-choose-wrong', 'runs-backwards'];

function Part({ part }: { part: Exclude<PartWords, { type: 'whole' }> }) {
  const t = useTranslations('statistics.item');
  if (part.type === 'words') {
    return (
      <span className="read" lang={part.lang}>
        {part.text}
      </span>
    );
  }
  return 'number' in part
    ? t(`part.${part.type}`, { number: part.number })
    : t(`part.${part.type}`);
}
