import { useTranslations } from 'next-intl';
import { masteryTarget } from '@/core/progress';
import { formatShare } from '@/i18n/format';
import { SpiritMastery, type SpiritProgress } from './spirit-mastery';

interface MasteriesProps {
  readonly spirits: readonly SpiritProgress[];
  readonly detailed?: boolean;
}

/** The three spirits with all of their phrases. */
export function Masteries({ spirits, detailed = false }: MasteriesProps) {
  const t = useTranslations('today');
  const phrases = spirits.reduce((sum, { concepts }) => sum + concepts.length, 0);
  return (
    <section>
      <div className="sec-h">
        <h2>{t('mastery')}</h2>
        <span className="small muted">{t('phrases', { count: phrases })}</span>
      </div>
      <div className="stack masteries">
        {spirits.map((progress) => (
          <SpiritMastery
            key={progress.spirit}
            progress={progress}
            target={masteryTarget}
            detailed={detailed}
          />
        ))}
      </div>
      <p className="xs muted masteries-note">{t('notch', { share: formatShare(masteryTarget) })}</p>
    </section>
  );
}
