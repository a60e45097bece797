import { useLocale, useTranslations } from 'next-intl';
import { SpiritMark } from '@/components/ui/spirit';
import type { LeafView, SpiritView } from './home-view';

/** The three spirits and the phrases that the speech lists for each. */
export function Spirits({ spirits, leaf }: { spirits: readonly SpiritView[]; leaf: LeafView }) {
  const t = useTranslations('home');
  const language = useLocale();
  return (
    <section className="wrap">
      <div className="tri">
        {spirits.map(({ mark, concept, components }) => (
          <div key={concept.id} className={`sp sp-${mark}`}>
            <h2>
              <SpiritMark spirit={mark} />
              <span>
                <span lang="zh-Hans">{concept.name['zh-CN']}</span>
                {language === 'en' ? (
                  <>
                    {' '}
                    <span className="tri-name">{concept.name.en}</span>
                  </>
                ) : null}
              </span>
            </h2>
            <ul lang="zh-Hans">
              {components.map((component) => (
                <li key={component.id}>{component.name['zh-CN']}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p className="small muted tri-source">
        {t('listed', { source: leaf.source, number: leaf.passage.number })}
      </p>
    </section>
  );
}
