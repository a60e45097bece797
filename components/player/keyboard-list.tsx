import { useTranslations } from 'next-intl';

const keys = ['choose', 'enter', 'move', 'options', 'flag', 'evidence', 'list'] as const;

const caps: Record<(typeof keys)[number], string> = {
  choose: '1–9',
  enter: 'Enter',
  move: '← →',
  options: '↑ ↓',
  flag: 'F',
  evidence: 'E',
  list: '?',
};

interface KeyboardListProps {
  /** What Enter does now. */
  readonly enter: string;
  /** The short list stands beside the question; the long one has all. */
  readonly all?: boolean;
}

/** What the keys do. */
export function KeyboardList({ enter, all = false }: KeyboardListProps) {
  const t = useTranslations('player.keys');
  return (
    <div className="keys">
      {keys
        .filter((key) => all || (key !== 'options' && key !== 'list'))
        .map((key) => (
          <div key={key} className="contents">
            <kbd className="kbd">{caps[key]}</kbd>
            <span>{key === 'enter' ? enter : t(key)}</span>
          </div>
        ))}
    </div>
  );
}
