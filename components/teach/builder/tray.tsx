'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Icon } from '../../ui/icon';
import { MixedText } from '../../ui/mixed-text';
import { Balance } from './balance';
import { moveItem } from './move-item';
import type { BankQuestion } from './question-bank';

const folded = 6;

interface TrayProps {
  readonly questions: readonly BankQuestion[];
  readonly sources: number;
  readonly onChange: (questions: readonly BankQuestion[]) => void;
  /** What is wrong, as a sentence. */
  readonly problem: string | null;
}

/** The chosen questions in the order in which they will be asked. */
export function Tray({ questions, sources, onChange, problem }: TrayProps) {
  const t = useTranslations('builder.tray');
  const [all, setAll] = useState(false);
  const [said, setSaid] = useState('');
  const total = questions.length;
  const shown = all ? questions : questions.slice(0, folded);

  function move(index: number, direction: 'up' | 'down') {
    onChange(moveItem(questions, index, direction));
    setSaid(t('moved', { number: direction === 'up' ? index : index + 2, total }));
  }

  return (
    <section className="sheet pad" aria-labelledby="tray-title">
      <div className="sec-h tray-h">
        <h2 id="tray-title">{t('title')}</h2>
        <span className="small num muted">{t('points', { count: total })}</span>
      </div>
      {total === 0 ? <p className="small muted">{t('empty')}</p> : null}
      <ol className="tray">
        {shown.map((question, index) => (
          <li key={question.id}>
            <b className="num">{index + 1}</b>
            <span className="tray-stem" lang={question.stemLang}>
              <MixedText text={question.stem} lang={question.stemLang} />
            </span>
            <span className="tray-acts">
              <TrayButton
                icon={ArrowUp}
                label={t('up', { number: index + 1 })}
                disabled={index === 0}
                onPress={() => move(index, 'up')}
              />
              <TrayButton
                icon={ArrowDown}
                label={t('down', { number: index + 1 })}
                disabled={index === total - 1}
                onPress={() => move(index, 'down')}
              />
              <TrayButton
                icon={X}
                label={t('remove', { number: index + 1 })}
                onPress={() => onChange(questions.filter(({ id }) => id !== question.id))}
              />
            </span>
          </li>
        ))}
      </ol>
      {total > folded ? (
        <button type="button" className="btn btn-quiet tray-all" onClick={() => setAll(!all)}>
          {all ? t('fewer') : t('all', { count: total })}
        </button>
      ) : null}
      <p className="vh" role="status">
        {said}
      </p>
      {problem ? <p className="wrong">{problem}</p> : null}
      {total > 0 ? <Balance questions={questions} sources={sources} /> : null}
    </section>
  );
}

interface TrayButtonProps {
  readonly icon: typeof X;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

function TrayButton({ icon, label, disabled, onPress }: TrayButtonProps) {
  return (
    <button
      type="button"
      className="btn btn-icon"
      aria-label={label}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon of={icon} />
    </button>
  );
}
