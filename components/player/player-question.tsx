'use client';

import { useTranslations } from 'next-intl';
import type { AttemptState } from '@/core/assignments';
import type { PublicQuestion } from '@/core/content';
import { langOf } from '../progress/lang-of';
import { QuestionCard } from '../questions/question-card';
import { QuestionMeta } from '../questions/question-meta';
import { later } from './later';
import { type ItemState, shownFeedback } from './player-state';
import type { usePlayer } from './use-player';
import { useQuestion } from './use-question';

// Rare, and not to be waited for by everybody else.
const CertaintyChoice = later(() =>
  import('./certainty-choice').then((file) => file.CertaintyChoice),
);
const ReadQuestion = later(() => import('./read-question').then((file) => file.ReadQuestion));
const TryNote = later(() => import('./try-note').then((file) => file.TryNote));
const EvidenceActions = later(() =>
  import('./evidence-actions').then((file) => file.EvidenceActions),
);

interface PlayerQuestionProps {
  readonly attempt: AttemptState;
  readonly item: AttemptState['items'][number];
  readonly shown: ItemState;
  readonly player: Pick<ReturnType<typeof usePlayer>, 'answer' | 'flag' | 'say'>;
  /** Its answer was confirmed just now. */
  readonly fresh: boolean;
  /** Time is over: it can be read and not changed. */
  readonly locked: boolean;
  /** Digits on the keyboard choose options. */
  readonly keys: boolean;
}

/** What a right answer is worth, as a multiple of the points: after the first try certainty holds. */
function bestOf(levels: AttemptState['certainty'], { certainty, tries }: ItemState): number {
  const open = levels.filter(({ level }) => tries === 0 || level === (certainty ?? 1));
  return Math.max(...open.map(({ right }) => right), levels.length > 0 ? 0 : 1);
}

/** The question on the screen, with everything that its assignment asks besides; where it is not here yet, that. */
export function PlayerQuestion(props: PlayerQuestionProps) {
  const t = useTranslations('player');
  const question = useQuestion(props.attempt, props.item);
  if (question) return <KnownQuestion {...props} question={question} />;
  return (
    <section className="q-card" aria-busy="true">
      <p className="q-in small" role="status">
        {t('opening', { number: props.item.position })}
      </p>
    </section>
  );
}

function KnownQuestion(props: PlayerQuestionProps & { readonly question: PublicQuestion }) {
  const { attempt, item, question, shown, player } = props;
  const t = useTranslations('player');
  const { position, points } = item;
  const { tries, certainty } = attempt;
  const feedback = shownFeedback(shown);
  const section = attempt.sections.find((one) => one.position === item.section);
  const total = attempt.items.length;
  const tried = shown.tries > 0;
  const card = (
    <QuestionCard
      question={question}
      value={shown.answer}
      onChange={(answer) => player.answer(position, answer)}
      feedback={feedback}
      heading="h1"
      keys={props.keys && !shown.final && !props.locked}
      justAnswered={props.fresh}
      meta={
        <QuestionMeta
          kind={question.kind}
          number={position}
          total={total}
          points={points}
          flag={{ on: shown.flagged, toggle: () => player.flag(position) }}
        />
      }
      below={
        certainty.length > 0 ? (
          <CertaintyChoice
            levels={certainty}
            points={points}
            value={shown.certainty}
            fixed={tried}
            disabled={shown.final || props.locked}
            onChange={(level) => player.say(position, level)}
          />
        ) : null
      }
      note={
        tries.length > 1 && !shown.final && !props.locked ? (
          <TryNote
            shares={tries}
            made={shown.tries}
            points={points * bestOf(certainty, shown)}
            between={feedback !== null}
          />
        ) : null
      }
      actions={
        feedback ? (
          <EvidenceActions feedback={feedback} attemptId={attempt.id} position={position} />
        ) : null
      }
    />
  );
  return (
    <>
      {section && attempt.sections.length > 1 ? (
        <p className="p-part">
          <span className="num">
            {t('part', { number: section.position, total: attempt.sections.length })}
          </span>
          {section.title ? <b lang={langOf(section.title)}>{section.title}</b> : null}
        </p>
      ) : null}
      {attempt.accommodations.readAloud ? <ReadQuestion question={question} /> : null}
      {props.locked ? (
        <fieldset className="locked" disabled>
          {card}
        </fieldset>
      ) : (
        card
      )}
    </>
  );
}
