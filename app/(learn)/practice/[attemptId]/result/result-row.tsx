'use client';

import { Check, CircleDotDashed, Hourglass, Minus, Quote, X } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { AnswerLine } from '@/components/progress/answer-line';
import { answerWords } from '@/components/progress/answer-words';
import { QuestionText } from '@/components/progress/question-text';
import { EvidenceCard } from '@/components/questions/evidence-card';
import { passageHref } from '@/components/questions/passage-href';
import { ReportProblem } from '@/components/questions/report-problem';
import { Verdict } from '@/components/questions/verdict';
import { Icon } from '@/components/ui/icon';
import { MixedText } from '@/components/ui/mixed-text';
import type { AttemptReview } from '@/core/assignments';
import { htmlLang } from '@/core/content';
import { formatClock, labelCitation } from '@/i18n/format';
import { RowMark } from './row-mark';

const tags = {
  correct: { className: 'tag tag-plain', icon: Check },
  partial: { className: 'tag tag-warn', icon: CircleDotDashed },
  incorrect: { className: 'tag tag-err', icon: X },
  none: { className: 'tag', icon: Minus },
  waiting: { className: 'tag', icon: Hourglass },
  kept: { className: 'tag', icon: Minus },
} as const;

interface ResultRowProps {
  readonly item: AttemptReview['items'][number];
  readonly attemptId: string;
}

/** One question of a result. What was missed shows both answers at once; the rest opens on a tap. */
export function ResultRow({ item, attemptId }: ResultRowProps) {
  const t = useTranslations('result');
  const lang = htmlLang(useLocale());
  const panel = useId();
  const [open, setOpen] = useState(false);
  const { question, answer, feedback, position } = item;
  const verdict = verdictOf(item);
  const words = answerWords(question, answer, feedback ?? { marks: [], solution: [] });
  const proofs = (feedback?.evidence ?? []).filter(({ role }) => role === 'key');
  const [first] = proofs;
  const { className, icon } = tags[verdict];
  const clock = formatClock(item.elapsed / 1000);
  return (
    <li>
      <b className="num muted">{position}</b>
      <span>
        <span className={className}>
          <Icon of={icon} />
          {t(`verdict.${verdict}`)}
        </span>
      </span>
      <div className="read">
        <QuestionText question={question} />
        <RowMark item={item} />
        {verdict === 'correct' ? null : (
          <>
            <AnswerLine label={t('chosen')} words={words.chosen} empty="" />
            <AnswerLine label={t('right')} words={words.right} empty="" strong />
          </>
        )}
        {first ? (
          <small>
            <Link href={passageHref(first)}>
              <MixedText
                text={t('cite', {
                  source: labelCitation(first.source),
                  number: first.passageNumber,
                })}
                lang={lang}
              />
            </Link>
          </small>
        ) : null}
      </div>
      <span className="num small muted row-time" title={t('elapsed', { clock })}>
        {clock}
      </span>
      {first ? (
        <button
          type="button"
          className="btn btn-icon"
          aria-label={t('evidence', { number: position })}
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          <Icon of={Quote} />
        </button>
      ) : null}
      {open ? (
        <div className="row-more" id={panel}>
          {verdict === 'correct' ? (
            <AnswerLine label={t('chosen')} words={words.chosen} empty="" />
          ) : null}
          {feedback ? <Verdict feedback={feedback} kind={question.kind} /> : null}
          {proofs.map((card, index) => (
            <EvidenceCard
              key={`${card.documentId}.${card.passageNumber}.${card.start}`}
              card={card}
            >
              {index === 0 ? <ReportProblem attemptId={attemptId} position={position} /> : null}
            </EvidenceCard>
          ))}
        </div>
      ) : null}
    </li>
  );
}

/** What stands in the tag of a row. */
function verdictOf({ answer, feedback, waiting }: ResultRowProps['item']) {
  if (waiting) return 'waiting';
  if (answer === null) return 'none';
  return feedback?.grade.verdict ?? 'kept';
}
