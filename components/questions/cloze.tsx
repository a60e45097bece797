'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { htmlLang, type PublicOption } from '@/core/content';
import type { Feedback } from '@/core/grading';
import { MixedText } from '../ui/mixed-text';
import { asksForSentences } from './asks-for-sentences';
import { clearBlank, placeWord } from './change-answer';
import { Blank, MarkedBlank } from './cloze-blank';
import type { KindProps } from './kind-props';
import { GlossNote } from './option-list';
import { useDigits } from './use-digits';

/** A sentence with blanks and a bank of words: press a word to fill the active blank. */
export function Cloze(props: KindProps<'cloze'>) {
  const { question, value, onChange, feedback, keys } = props;
  const t = useTranslations('questions');
  const lang = htmlLang(useLocale());
  const [wanted, setWanted] = useState<string | null>(null);
  const blanks = question.parts.flatMap((part) => (part.type === 'blank' ? [part.id] : []));
  const open = blanks.filter((id) => value.blanks[id] === undefined);
  const active = wanted !== null && open.includes(wanted) ? wanted : (open[0] ?? null);
  const used = Object.values(value.blanks);
  const passage = asksForSentences(question) ? ' has-sentences' : '';

  function place(word: string) {
    const blank = active ?? (blanks.length === 1 ? blanks[0] : undefined);
    if (blank === undefined || used.includes(word)) return;
    setWanted(null);
    onChange(placeWord(value, blank, word));
  }
  function isLeft({ id, text }: PublicOption): boolean {
    return !used.includes(id) && !feedback?.solution.some((one) => one.text === text);
  }
  useDigits(question.bank, place, keys && !feedback);

  return (
    <>
      <p className={`cloze${passage}`} lang={question.lang}>
        {question.parts.map((part) => {
          if (part.type === 'text') return part.text;
          const blank = {
            number: blanks.indexOf(part.id) + 1,
            word: question.bank.find(({ id }) => id === value.blanks[part.id]),
          };
          if (feedback) {
            const mark = feedback.marks.find(({ id }) => id === part.id);
            const solution = feedback.solution.find(({ id }) => id === part.id);
            return <MarkedBlank key={part.id} {...blank} mark={mark} solution={solution} />;
          }
          return (
            <Blank
              key={part.id}
              {...blank}
              active={part.id === active}
              onPress={() => {
                setWanted(part.id);
                if (blank.word) onChange(clearBlank(value, part.id));
              }}
            />
          );
        })}
      </p>
      {question.gloss ? (
        <p className="g" lang={lang}>
          {question.gloss}
        </p>
      ) : null}
      {feedback ? <Reasons feedback={feedback} /> : null}
      {feedback ? <LeftOver words={question.bank.filter(isLeft)} /> : null}
      {feedback ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset can't wrap its buttons everywhere.
        <div className={`bank-words${passage}`} role="group" aria-label={t('bank')}>
          {question.bank.map((word) => (
            <button
              key={word.id}
              type="button"
              className={used.includes(word.id) ? 'tile used' : 'tile'}
              lang={word.lang}
              aria-label={used.includes(word.id) ? t('wordUsed', { word: word.text }) : undefined}
              aria-disabled={used.includes(word.id) || undefined}
              onClick={() => place(word.id)}
            >
              <span className="digit num" aria-hidden="true">
                {word.id}
              </span>
              <span>
                {word.text}
                {word.gloss ? (
                  <span className="g" lang={lang}>
                    {word.gloss}
                  </span>
                ) : null}
              </span>
            </button>
          ))}
        </div>
      )}
      <GlossNote options={feedback ? [] : question.bank} />
      {feedback ? null : <p className="q-help">{t('clozeHelp')}</p>}
    </>
  );
}

/** What the bank had besides, to be weighed once the answer is known. */
function LeftOver({ words }: { words: readonly PublicOption[] }) {
  const t = useTranslations('questions');
  if (words.length === 0) return null;
  return (
    <div className="cloze-left">
      <p>{t('bankLeft')}</p>
      <ul>
        {words.map(({ id, text, lang }) => (
          <li key={id} lang={lang}>
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Reasons({ feedback }: { feedback: Feedback }) {
  const lang = htmlLang(useLocale());
  const reasons = feedback.marks.flatMap(({ id, reason }) => (reason ? [{ id, reason }] : []));
  if (reasons.length === 0) return null;
  return (
    <ul className="cloze-why">
      {reasons.map(({ id, reason }) => (
        <li key={id}>
          <MixedText text={reason} lang={lang} />
        </li>
      ))}
    </ul>
  );
}
