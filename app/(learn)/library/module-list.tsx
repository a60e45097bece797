import { useTranslations } from 'next-intl';
import type { ModuleCard } from '@/server/library';
import type { ReadingPlace } from '@/server/reading';
import { ModuleItem } from './module-item';
import { type MasteryByConcept, masteryOfModule } from './module-progress';

interface ModuleListProps {
  readonly modules: readonly ModuleCard[];
  readonly reading: readonly ReadingPlace[];
  /** Null for a visitor. */
  readonly mastery: MasteryByConcept | null;
}

/** The study modules in the order in which they are best studied. */
export function ModuleList({ modules, reading, mastery }: ModuleListProps) {
  const t = useTranslations('library');
  return (
    <section className="page-part" id="modules">
      <div className="sec-h">
        <h2>{t('modules')}</h2>
        <span className="small muted num">{t('modulesCount', { count: modules.length })}</span>
      </div>
      <ol className="mods">
        {modules.map((card, index) => (
          <ModuleItem
            key={card.module.id}
            card={card}
            number={index + 1}
            place={reading.find(({ moduleId }) => moduleId === card.module.id) ?? null}
            mastery={mastery && masteryOfModule(card, mastery)}
          />
        ))}
      </ol>
    </section>
  );
}
