import { useTranslations } from 'next-intl';
import { EvidenceList } from '@/components/questions/evidence-list';
import { MarkNext } from '@/components/teach/marks/mark-next';
import type { MarkOneAction } from '@/components/teach/marks/mark-one';
import { PersonName } from '@/components/teach/person-name';
import { TypedText } from '@/components/teach/typed-text';
import { MixedText } from '@/components/ui/mixed-text';
import { NeedsScript } from '@/components/ui/needs-script';
import { htmlLang } from '@/core/content';
import type { AnswerToMark as Waiting } from '@/server/grading';

interface AnswerToMarkProps {
  readonly answer: Waiting;
  readonly mark: MarkOneAction;
}

/** What was written, what is accepted, and the words of the source; below, the mark. */
export function AnswerToMark({ answer, mark }: AnswerToMarkProps) {
  const t = useTranslations('marks.mark');
  const { question, feedback, accepted, position: number } = answer;
  return (
    <>
      <div className="sheet rv">
        <div>
          <p className="rv-title">
            {t.rich('who', { name: () => <PersonName name={answer.displayName} />, number })}
          </p>
          <h2 className="q-stem rv-stem" lang={question.stemLang}>
            <MixedText text={question.stem} lang={question.stemLang} />
          </h2>
          <h3 className="h-card">{t('wrote')}</h3>
          <blockquote className="written-answer read">
            <TypedText text={answer.text} />
          </blockquote>
          <h3 className="h-card">{t('accepted')}</h3>
          <ul className="accepted-list read">
            {accepted.map(({ text, language }) => (
              <li key={`${language} ${text}`} lang={htmlLang(language)}>
                {text}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <EvidenceList feedback={feedback} />
        </div>
      </div>
      <NeedsScript />
      <MarkNext
        {...{ attemptId: answer.attemptId, position: number, points: answer.points, mark }}
      />
    </>
  );
}
