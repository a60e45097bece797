import { CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ItemAdvice } from '@/core/statistics';
import { Icon } from '../ui/icon';
import { type ChoiceView, QuotedChoices } from './choice-text';

/** What to do, with the words of the choices that it names. */
export interface AdviceView {
  readonly advice: ItemAdvice;
  readonly words: readonly ChoiceView[];
}

type Tone = 'warn' | 'note' | 'fine';

const icons: Record<Tone, LucideIcon> = { warn: TriangleAlert, note: Info, fine: CircleCheck };

const tones: Record<ItemAdvice['code'], Tone> = {
  'check-key': 'warn',
  'strong-choose-wrong': 'warn',
  'runs-backwards': 'warn',
  'at-chance': 'warn',
  'too-hard': 'warn',
  language: 'warn',
  'too-easy': 'note',
  'separates-little': 'note',
  'idle-options': 'note',
  'too-few': 'note',
  works: 'fine',
};

/** The most urgent piece of advice under a question in a table; nothing where there is nothing to do. */
export function AdviceTag({ advice }: { advice: readonly AdviceView[] }) {
  const [first] = advice;
  if (!first || first.advice.code === 'works' || first.advice.code === 'too-few') return null;
  const tone = tones[first.advice.code];
  return (
    <span className={`tag item-tag${tone === 'warn' ? ' tag-warn' : ''}`}>
      <Icon of={icons[tone]} />
      <span>
        <Sentence view={first} />
        <Chance view={first} />
      </span>
    </span>
  );
}

/** All advice, the most urgent first. */
export function AdviceList({ advice }: { advice: readonly AdviceView[] }) {
  return (
    <ul className="advice">
      {advice.map((view) => (
        <li key={JSON.stringify(view.advice)} className={tones[view.advice.code]}>
          <Icon of={icons[tones[view.advice.code]]} />
          <span>
            <Sentence view={view} />
            <Chance view={view} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Chance({ view: { advice } }: { view: AdviceView }) {
  const t = useTranslations('statistics.advice');
  const between = useLocale() === 'en' ? '. ' : '。';
  return 'chance' in advice && advice.chance ? between + t('chance') : null;
}

function Sentence({ view: { advice, words } }: { view: AdviceView }) {
  const t = useTranslations('statistics.advice');
  if (advice.code === 'language') return t(`language.${advice.harderIn}`);
  return t.rich(advice.code, { choice: () => <QuotedChoices choices={words} /> });
}
