'use client';

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { htmlLang } from '@/core/content';
import { formatPoints } from '@/i18n/format';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { MixedText } from '../../ui/mixed-text';
import { Balance } from './balance';
import { type Draft, emptySection, type SectionForm, type SentenceAbout } from './draft';
import { moveItem } from './move-item';
import { SectionSettings } from './section-settings';
import { askedIn, pointsIn } from './section-sums';
import { Tray } from './tray';
import { TrayButton } from './tray-button';

const mostSections = 20;

interface OutlineProps {
  readonly sections: Draft['sections'];
  /** Index of the section that the bank fills. */
  readonly active: number;
  readonly sources: number;
  readonly onChange: (sections: readonly SectionForm[], active: number) => void;
  readonly sentence: SentenceAbout;
}

/** What the assignment asks: its sections in order, the one that is being filled open. */
export function Outline({ sections, active, sources, onChange, sentence }: OutlineProps) {
  const t = useTranslations('builder.sections');
  const tray = useTranslations('builder.tray');
  const [said, setSaid] = useState('');
  // Sections of which some questions are worth something else.
  const [pointed, setPointed] = useState<ReadonlySet<string>>(
    () => new Set(sections.filter(hasOwnPoints).map(({ key }) => key)),
  );
  const total = sections.reduce<number | null>((sum, section) => {
    const points = pointsIn(section);
    return sum === null || points === null ? null : sum + points;
  }, 0);
  const questions = sections.flatMap((section) => section.questions);
  const several = sections.length > 1;
  const problem = sentence('questions');

  function replace(index: number, change: Partial<SectionForm>) {
    const changed = sections.map((one, place) => (place === index ? { ...one, ...change } : one));
    onChange(changed, active);
  }
  function move(index: number, direction: 'up' | 'down') {
    const target = direction === 'up' ? index - 1 : index + 1;
    onChange(moveItem(sections, index, direction), target);
    setSaid(t('moved', { number: target + 1, total: sections.length }));
  }
  function add() {
    // The first of several gets a name as well.
    const named = sections.map((one, place) =>
      one.title.trim() === '' ? { ...one, title: t('part', { number: place + 1 }) } : one,
    );
    const number = sections.length + 1;
    const made = emptySection(`${Date.now()}-${number}`, t('part', { number }));
    onChange([...named, made], sections.length);
  }

  return (
    <section className="sheet pad" aria-labelledby="tray-title">
      <div className="sec-h tray-h">
        <h2 id="tray-title">{tray('title')}</h2>
        {total === null ? null : (
          <span className="small num muted">
            {tray('points', { count: Number(formatCount(total)) })}
          </span>
        )}
      </div>
      {sections.map((section, index) => (
        <div key={section.key} className={several ? 'section' : undefined}>
          {several ? (
            <SectionHead
              section={section}
              index={index}
              last={index === sections.length - 1}
              open={index === active}
              onOpen={() => onChange(sections, index)}
              onMove={(direction) => move(index, direction)}
              onRemove={() =>
                onChange(
                  sections.filter((_, place) => place !== index),
                  Math.max(0, active >= index ? active - 1 : active),
                )
              }
              onName={(title) => replace(index, { title })}
              error={sentence(`s${index}.title`)}
            />
          ) : null}
          {index === active ? (
            <>
              {section.mode === 'bank' ? (
                <Tray
                  section={section}
                  withPoints={!section.drawn && pointed.has(section.key)}
                  before={sections.slice(0, index).reduce((sum, one) => sum + askedIn(one), 0)}
                  onChange={(change) => replace(index, change)}
                />
              ) : (
                <p className="small">
                  {t('fromModules', {
                    count: askedIn(section),
                    modules: section.moduleIds.length,
                  })}
                </p>
              )}
              <SectionSettings
                section={section}
                index={index}
                onChange={(change) => replace(index, change)}
                ownPoints={pointed.has(section.key)}
                onOwnPoints={(own) => {
                  const others = [...pointed].filter((key) => key !== section.key);
                  setPointed(new Set(own ? [...others, section.key] : others));
                  if (!own) replace(index, { questionPoints: {} });
                }}
                sentence={sentence}
              />
            </>
          ) : null}
          <SectionWrong sentence={sentence} index={index} open={index === active} />
        </div>
      ))}
      <p className="vh" role="status">
        {said}
      </p>
      {problem ? <p className="wrong">{problem}</p> : null}
      {sections.length < mostSections ? (
        <button type="button" className="btn btn-quiet section-add" onClick={add}>
          <Icon of={Plus} />
          {t('add')}
        </button>
      ) : null}
      {questions.length > 0 ? <Balance questions={questions} sources={sources} /> : null}
    </section>
  );
}

function hasOwnPoints({ questionPoints }: SectionForm): boolean {
  return Object.values(questionPoints).some((typed) => typed.trim() !== '');
}

function formatCount(points: number): string {
  return String(Math.round(points * 100) / 100);
}

interface SectionWrongProps {
  readonly sentence: SentenceAbout;
  readonly index: number;
  readonly open: boolean;
}

/** What is wrong with the questions of a section; of a closed one whatever is wrong. */
function SectionWrong({ sentence, index, open }: SectionWrongProps) {
  const inside = (['count', 'modules', 'points'] as const).flatMap(
    (field) => sentence(`s${index}.${field}`) ?? [],
  );
  const own = sentence(`s${index}.questions`);
  const all = [...(own ? [own] : []), ...(open ? [] : inside)];
  return all.map((text) => (
    <p key={text} className="wrong">
      {text}
    </p>
  ));
}

interface SectionHeadProps {
  readonly section: SectionForm;
  readonly index: number;
  readonly last: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onMove: (direction: 'up' | 'down') => void;
  readonly onRemove: () => void;
  readonly onName: (title: string) => void;
  readonly error: string | undefined;
}

/** The head of a section: a press opens it, its name can be typed, it moves and goes. */
function SectionHead(props: SectionHeadProps) {
  const { section, index, last, open, onOpen, onMove, onRemove, onName, error } = props;
  const t = useTranslations('builder.sections');
  const lang = htmlLang(useLocale());
  const number = index + 1;
  const points = pointsIn(section);
  return (
    <div className="section-h">
      <button
        type="button"
        className="section-open"
        aria-expanded={open}
        aria-current={open ? 'true' : undefined}
        onClick={onOpen}
      >
        <b>
          <MixedText text={section.title || t('part', { number })} lang={lang} />
        </b>
        <span className="xs num muted">
          {t('sum', { count: askedIn(section) })}
          {points === null ? null : ` · ${t('worth', { points: formatPoints(points) })}`}
        </span>
      </button>
      <span className="tray-acts">
        <TrayButton
          icon={ArrowUp}
          label={t('up', { number })}
          disabled={index === 0}
          onPress={() => onMove('up')}
        />
        <TrayButton
          icon={ArrowDown}
          label={t('down', { number })}
          disabled={last}
          onPress={() => onMove('down')}
        />
        <TrayButton icon={X} label={t('remove', { number })} onPress={onRemove} />
      </span>
      {open || error ? (
        <div className="section-name">
          <Field
            label={t('name')}
            maxLength={120}
            value={section.title}
            onChange={(event) => onName(event.target.value)}
            error={error}
          />
        </div>
      ) : null}
    </div>
  );
}
