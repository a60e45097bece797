'use client';

import { useTranslations } from 'next-intl';
import { Tabs } from 'radix-ui';
import {
  type FormEvent,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from 'react';
import { mostQuestions } from '@/core/assignments';
import { Banner } from '../../ui/banner';
import { BankPanel } from './bank-panel';
import type { Draft, DraftField, DraftProblem, DraftProblems, SectionForm } from './draft';
import { DrawPanel } from './draw-panel';
import { Outline } from './outline';
import { PlanPanel } from './plan-panel';
import type { BankAccess, BankChoices, BankPage, BankQuestion } from './question-bank';
import { SectionFields } from './section-fields';
import { askedIn } from './section-sums';
import { type BuilderMode, SettingsPanel } from './settings-panel';
import { useTeachersZone } from './use-zone';

interface AssignmentBuilderProps {
  readonly choices: BankChoices;
  readonly first: BankPage;
  readonly access: BankAccess;
  readonly start: Draft;
  readonly mode: BuilderMode;
  /** Members of the class who will get it. */
  readonly students: number;
  /** Stores the assignment and leaves the page, or says what is wrong. */
  readonly assign: (problems: DraftProblems, form: FormData) => Promise<DraftProblems>;
}

/** How it is taken, what it asks, when; then give it or keep it. Whatever is refused, nothing chosen is lost. */
export function AssignmentBuilder(props: AssignmentBuilderProps) {
  const { choices, first, access, start, mode, students, assign } = props;
  const t = useTranslations('builder');
  const error = useTranslations('errors');
  const [draft, setDraft] = useState(start);
  const [active, setActive] = useState(0);
  const [problems, send, sending] = useActionState(assign, untouched);
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  useTeachersZone(draft, mode !== 'new', change);

  const sentence = (field: DraftField) => {
    const problem = problems[field];
    if (problem === undefined) return;
    return isOurs(problem) ? t(`wrong.${problem}`) : error(problem);
  };
  const wrong = Object.keys(problems).length;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problems === untouched) return;
    // What is wrong within the details can take the focus once they are open.
    const timer = setTimeout(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus(),
    );
    return () => clearTimeout(timer);
  }, [problems]);

  const section = draft.sections[active] ?? draft.sections[0];
  const changeSection = (part: Partial<SectionForm>) =>
    change({
      sections: draft.sections.map((one) => (one === section ? { ...one, ...part } : one)),
    });

  function toggle(question: BankQuestion) {
    if (!section) return;
    const rest = section.questions.filter(({ id }) => id !== question.id);
    const asked = draft.sections.reduce((sum, one) => sum + askedIn(one), 0);
    const added = rest.length === section.questions.length;
    if (added && asked >= mostQuestions) return;
    // A question is asked once: ticking it here takes it out of another section.
    const sections = draft.sections.map((one) => ({
      ...one,
      questions: one.questions.filter(({ id }) => id !== question.id),
    }));
    const place = draft.sections.indexOf(section);
    change({
      sections: sections.map((one, index) =>
        index === place && added ? { ...one, questions: [...one.questions, question] } : one,
      ),
    });
  }

  // Sent by hand: React would empty the lists of a form that it sends itself.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const { nativeEvent } = event;
    const pressed = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    const typed = new FormData(event.currentTarget, pressed);
    startTransition(() => send(typed));
  }

  return (
    <form ref={form} className="build" action={send} onSubmit={submit} noValidate>
      <input type="hidden" name="zone" value={draft.zone} />
      <SectionFields sections={draft.sections} />
      {wrong > 0 ? (
        <Banner tone="err" live>
          {t('fix', { count: wrong })}
        </Banner>
      ) : null}
      <PlanPanel draft={draft} onChange={change} sentence={sentence} fixed={mode === 'begun'} />
      <div className="build-main">
        {mode === 'begun' || !section ? (
          <Banner>{t('questionsFixed')}</Banner>
        ) : (
          <Tabs.Root
            value={section.mode}
            onValueChange={(value) =>
              changeSection({ mode: value === 'modules' ? 'modules' : 'bank' })
            }
          >
            <Tabs.List className="tabs" aria-label={t('from')}>
              <Tabs.Trigger value="bank">
                {t('bank')} <span className="tag num">{first.total}</span>
              </Tabs.Trigger>
              <Tabs.Trigger value="modules">{t('draw')}</Tabs.Trigger>
            </Tabs.List>
            <Tabs.Content value="bank" forceMount hidden={section.mode !== 'bank'}>
              <BankPanel
                choices={choices}
                first={first}
                access={access}
                chosen={section.questions}
                onToggle={toggle}
              />
            </Tabs.Content>
            <Tabs.Content value="modules" forceMount hidden={section.mode !== 'modules'}>
              <DrawPanel
                modules={choices.modules}
                section={section}
                onChange={changeSection}
                problems={{
                  count: section.mode === 'modules' ? sentence(`s${active}.count`) : undefined,
                  modules: sentence(`s${active}.modules`),
                }}
              />
            </Tabs.Content>
          </Tabs.Root>
        )}
      </div>
      <aside className="build-side">
        {mode === 'begun' ? null : (
          <Outline
            sections={draft.sections}
            active={active}
            sources={choices.documents.length}
            onChange={(sections, next) => {
              change({ sections });
              setActive(next);
            }}
            sentence={sentence}
          />
        )}
        <SettingsPanel
          draft={draft}
          onChange={change}
          mode={mode}
          students={students}
          sending={sending}
          sentence={sentence}
        />
      </aside>
    </form>
  );
}

const untouched: DraftProblems = {};

const ours = ['opens-missing', 'due-missing', 'closes-unreadable', 'choice-unknown'] as const;

function isOurs(problem: DraftProblem): problem is (typeof ours)[number] {
  return ours.some((code) => code === problem);
}
