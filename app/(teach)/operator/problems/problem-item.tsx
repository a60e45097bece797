import { useLocale, useTranslations } from 'next-intl';
import { AnswerLine } from '@/components/progress/answer-line';
import { answerWords } from '@/components/progress/answer-words';
import { QuestionText } from '@/components/progress/question-text';
import { EvidenceCard } from '@/components/questions/evidence-card';
import { Moment } from '@/components/teach/moment';
import { MixedText } from '@/components/ui/mixed-text';
import { SubmitButton } from '@/components/ui/submit-button';
import { htmlLang } from '@/core/content';
import type { Problem } from '@/server/problem-reports';
import { submitResolved } from './actions';

/** A report: what was written, beside the question with its key and the words that prove it. */
export function ProblemItem({ problem }: { problem: Problem }) {
  const t = useTranslations('teach.problems');
  const lang = htmlLang(useLocale());
  const { question, answer, feedback, questionId } = problem;
  const { right } = answerWords(question, answer, feedback);
  return (
    <li className="sheet rv">
      <div>
        <p className="small muted">
          {t(`from.${problem.role}`)} · <Moment at={problem.createdAt} />
        </p>
        <p className="problem-note">
          <MixedText text={problem.note} lang={lang} />
        </p>
        {problem.current ? null : <p className="small muted">{t('older')}</p>}
        <form action={submitResolved} aria-label={t('resolveNamed', { id: questionId })}>
          <input type="hidden" name="report" value={problem.id} />
          <SubmitButton look="line">{t('resolve')}</SubmitButton>
        </form>
      </div>
      <div>
        <h2 className="rv-title">{t('key')}</h2>
        <p className="read">
          <QuestionText question={question} />
        </p>
        <AnswerLine label={t('answer')} words={right} empty="" strong />
        <p className="small muted">
          <MixedText text={feedback.rationale} lang={feedback.rationaleLang} />
        </p>
        <p className="xs muted num">{t('id', { id: questionId })}</p>
        {feedback.evidence
          .filter(({ role }) => role === 'key')
          .map((card) => (
            <EvidenceCard
              key={`${card.documentId}.${card.passageNumber}.${card.start}`}
              card={card}
            />
          ))}
      </div>
    </li>
  );
}
