'use client';

import { CircleHelp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { Answer } from '@/core/content';
import type { Feedback } from '@/core/grading';
import { checkAnswer } from '../player/check-answer';
import { AnswerArea } from '../questions/answer-area';
import { isEmpty } from '../questions/change-answer';
import { Verdict } from '../questions/verdict';
import { Icon } from '../ui/icon';
import { MixedText } from '../ui/mixed-text';
import { useReader } from './reader-provider';
import type { CheckQuestion } from './reader-view';

interface CheckYourselfProps {
  readonly check: CheckQuestion;
  readonly number: number;
  /** Without script: the question on a page of its own. */
  readonly start: (form: FormData) => Promise<void>;
}

/** A question between passages. Not graded; the answer is asked from the server once one is given. */
export function CheckYourself({ check, number, start }: CheckYourselfProps) {
  const t = useTranslations('reader.check');
  const { mark } = useReader();
  const stemId = useId();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [feedback, setFeedback] = useState<Feedback | null>(null);
  const [stage, setStage] = useState<'idle' | 'waiting' | 'failed'>('idle');
  const { question } = check;

  async function ask(given: Answer) {
    setStage('waiting');
    const found = await checkAnswer(check.questionId, question, given, check.language);
    setStage(found ? 'idle' : 'failed');
    if (!found) return;
    setFeedback(found);
    mark(
      found.evidence
        .filter(({ role }) => role === 'key')
        .map(({ passageId, start: from, end }) => ({ passageId, start: from, end })),
    );
  }

  return (
    <section className="check" aria-labelledby={`${stemId}-title`}>
      <header>
        <Icon of={CircleHelp} />
        <span id={`${stemId}-title`}>{t('title')}</span>
        <span className="check-about">{t('about', { number })}</span>
      </header>
      <div>
        <p className="q-stem" id={stemId} lang={question.stemLang}>
          <MixedText text={question.stem} lang={question.stemLang} />
        </p>
        <AnswerArea
          question={question}
          value={answer}
          onChange={setAnswer}
          feedback={feedback}
          stemId={stemId}
          keys={false}
        />
        {feedback ? (
          <>
            <Verdict feedback={feedback} kind={question.kind} takeFocus />
            <p className="check-said">{t('marked')}</p>
          </>
        ) : (
          <form action={start} className="check-acts">
            <input type="hidden" name="question" value={check.questionId} />
            <button
              type="submit"
              className="btn btn-line"
              aria-busy={stage === 'waiting' || undefined}
              onClick={(event) => {
                event.preventDefault();
                if (answer && !isEmpty(answer) && stage !== 'waiting') void ask(answer);
              }}
            >
              {stage === 'waiting' ? t('waiting') : t('answer')}
            </button>
            {stage === 'failed' ? (
              <span className="small" role="alert">
                {t('again')}
              </span>
            ) : null}
          </form>
        )}
      </div>
    </section>
  );
}
