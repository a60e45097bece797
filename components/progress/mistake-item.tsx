import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Answer, type Concept, htmlLang, type PublicQuestion } from '@/core/content';
import type { Feedback } from '@/core/grading';
import { labelCitation } from '@/i18n/format';
import { passageHref } from '../questions/passage-href';
import { MixedText } from '../ui/mixed-text';
import { SpiritMark } from '../ui/spirit';
import { AnswerLine } from './answer-line';
import { answerWords } from './answer-words';
import { QuestionText } from './question-text';
import { spiritOf } from './spirit-of';

interface MistakeItemProps {
  readonly mistake: {
    readonly conceptIds: readonly string[];
    readonly question: PublicQuestion;
    readonly answer: Answer;
    readonly feedback: Feedback;
  };
  readonly concepts: readonly Concept[];
  /** Also says what the source says, and more below. */
  readonly children?: ReactNode;
}

/** A question that was missed: what was chosen, and the passage that settles it. */
export function MistakeItem({ mistake, concepts, children }: MistakeItemProps) {
  const t = useTranslations('notebook');
  const lang = htmlLang(useLocale());
  const { question, answer, feedback, conceptIds } = mistake;
  const words = answerWords(question, answer, feedback);
  const [spirit] = conceptIds.flatMap((id) => spiritOf(id, concepts) ?? []);
  const first = feedback.evidence.find(({ role }) => role === 'key');
  return (
    <li>
      <span className="mist-mark">
        {spirit ? <SpiritMark spirit={spirit.mark} /> : <i className="mist-dot" />}
      </span>
      <div>
        <p className="read">
          <QuestionText question={question} />
        </p>
        <AnswerLine label={t('chosen')} words={words.chosen} empty={t('nothing')} />
        {children ? <AnswerLine label={t('right')} words={words.right} empty="" strong /> : null}
        {first ? (
          <p className="xs muted">
            <Link href={passageHref(first)}>
              <MixedText
                text={t('cite', {
                  source: labelCitation(first.source),
                  number: first.passageNumber,
                })}
                lang={lang}
              />
            </Link>
          </p>
        ) : null}
        {children}
      </div>
    </li>
  );
}
