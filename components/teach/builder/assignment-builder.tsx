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
import type { Draft, DraftField, DraftProblem, DraftProblems } from './draft';
import { DrawPanel } from './draw-panel';
import type { BankAccess, BankChoices, BankPage, BankQuestion } from './question-bank';
import { SettingsPanel } from './settings-panel';
import { Tray } from './tray';
import { useTeachersZone } from './use-zone';

interface AssignmentBuilderProps {
  readonly choices: BankChoices;
  readonly first: BankPage;
  readonly access: BankAccess;
  readonly start: Draft;
  /** Members of the class who will get it. */
  readonly students: number;
  /** Creates the assignment and leaves the page, or says what is wrong. */
  readonly assign: (problems: DraftProblems, form: FormData) => Promise<DraftProblems>;
}

/** Choose questions or have them drawn, set the times, assign. Whatever is refused, nothing chosen is lost. */
export function AssignmentBuilder(props: AssignmentBuilderProps) {
  const { choices, first, access, start, students, assign } = props;
  const t = useTranslations('builder');
  const error = useTranslations('errors');
  const [draft, setDraft] = useState(start);
  const [problems, send, sending] = useActionState(assign, untouched);
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  useTeachersZone(draft, change);

  const sentence = (field: DraftField) => {
    const problem = problems[field];
    if (problem === undefined) return;
    return isOurs(problem) ? t(`wrong.${problem}`) : error(problem);
  };
  const wrong = Object.keys(problems).length;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problems !== untouched) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [problems]);

  function toggle(question: BankQuestion) {
    const rest = draft.questions.filter(({ id }) => id !== question.id);
    const added = rest.length === draft.questions.length && rest.length < mostQuestions;
    change({ questions: added ? [...rest, question] : rest });
  }

  // Sent by hand: React would empty the lists of a form that it sends itself.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const typed = new FormData(event.currentTarget);
    startTransition(() => send(typed));
  }

  return (
    <form ref={form} className="build" action={send} onSubmit={submit} noValidate>
      <input type="hidden" name="mode" value={draft.mode} />
      <input type="hidden" name="zone" value={draft.zone} />
      {draft.questions.map(({ id }) => (
        <input key={id} type="hidden" name="questionIds" value={id} />
      ))}
      <div className="build-main">
        {wrong > 0 ? (
          <Banner tone="err" live>
            {t('fix', { count: wrong })}
          </Banner>
        ) : null}
        <Tabs.Root
          value={draft.mode}
          onValueChange={(mode) => change({ mode: mode === 'drawn' ? 'drawn' : 'chosen' })}
        >
          <Tabs.List className="tabs" aria-label={t('from')}>
            <Tabs.Trigger value="chosen">
              {t('bank')} <span className="tag num">{first.total}</span>
            </Tabs.Trigger>
            <Tabs.Trigger value="drawn">{t('draw')}</Tabs.Trigger>
          </Tabs.List>
          <Tabs.Content value="chosen" forceMount hidden={draft.mode !== 'chosen'}>
            <BankPanel
              choices={choices}
              first={first}
              access={access}
              chosen={draft.questions}
              onToggle={toggle}
            />
          </Tabs.Content>
          <Tabs.Content value="drawn" forceMount hidden={draft.mode !== 'drawn'}>
            <DrawPanel
              modules={choices.modules}
              draft={draft}
              onChange={change}
              problems={{ count: sentence('count'), modules: sentence('modules') }}
            />
          </Tabs.Content>
        </Tabs.Root>
      </div>
      <aside className="build-side">
        {draft.mode === 'chosen' ? (
          <Tray
            questions={draft.questions}
            sources={choices.documents.length}
            onChange={(questions) => change({ questions })}
            problem={sentence('questions') ?? null}
          />
        ) : null}
        <SettingsPanel
          draft={draft}
          onChange={change}
          students={students}
          sending={sending}
          problem={sentence}
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
