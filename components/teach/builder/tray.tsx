'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MixedText } from '../../ui/mixed-text';
import type { SectionForm } from './draft';
import { moveItem } from './move-item';
import { TrayButton } from './tray-button';

const folded = 6;

interface TrayProps {
  readonly section: SectionForm;
  /** How many questions stand in the sections before it. */
  readonly before: number;
  /** Shows a field for the points of each question. */
  readonly withPoints: boolean;
  readonly onChange: (change: Partial<SectionForm>) => void;
}

/** The chosen questions of a section in the order in which they will be asked, each with its points. */
export function Tray({ section, before, withPoints, onChange }: TrayProps) {
  const t = useTranslations('builder.tray');
  const [all, setAll] = useState(false);
  const [said, setSaid] = useState('');
  const { questions, questionPoints, points } = section;
  const total = questions.length;
  const shown = all ? questions : questions.slice(0, folded);

  function move(index: number, direction: 'up' | 'down') {
    onChange({ questions: moveItem(questions, index, direction) });
    setSaid(t('moved', { number: direction === 'up' ? index : index + 2, total }));
  }

  return (
    <>
      {total === 0 ? <p className="small muted">{t('empty')}</p> : null}
      <ol className="tray">
        {shown.map((question, index) => {
          const number = before + index + 1;
          return (
            <li key={question.id}>
              <b className="num">{number}</b>
              <span className="tray-stem" lang={question.stemLang}>
                <MixedText text={question.stem} lang={question.stemLang} />
              </span>
              <span className="tray-acts">
                <TrayButton
                  icon={ArrowUp}
                  label={t('up', { number })}
                  disabled={index === 0}
                  onPress={() => move(index, 'up')}
                />
                <TrayButton
                  icon={ArrowDown}
                  label={t('down', { number })}
                  disabled={index === total - 1}
                  onPress={() => move(index, 'down')}
                />
                <TrayButton
                  icon={X}
                  label={t('remove', { number })}
                  onPress={() =>
                    onChange({ questions: questions.filter(({ id }) => id !== question.id) })
                  }
                />
              </span>
              {withPoints ? (
                <span className="tray-points small">
                  <input
                    className="inp num"
                    inputMode="decimal"
                    autoComplete="off"
                    maxLength={5}
                    aria-label={t('pointsOf', { number })}
                    placeholder={points}
                    value={questionPoints[question.id] ?? ''}
                    onChange={(event) =>
                      onChange({
                        questionPoints: { ...questionPoints, [question.id]: event.target.value },
                      })
                    }
                  />
                  <span aria-hidden="true">{t('pointsUnit')}</span>
                </span>
              ) : null}
            </li>
          );
        })}
      </ol>
      {total > folded ? (
        <button type="button" className="btn btn-quiet tray-all" onClick={() => setAll(!all)}>
          {all ? t('fewer') : t('all', { count: total })}
        </button>
      ) : null}
      <p className="vh" role="status">
        {said}
      </p>
    </>
  );
}
