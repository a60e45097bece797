import { Check } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { htmlLang } from '@/core/content';
import { chineseNumber, labelCitation } from '@/i18n/format';
import type { LeafView, SpiritView } from './home-view';

interface LeafProps {
  readonly leaf: LeafView;
  /** The spirit that is asked about: one of its phrases is the example answer. */
  readonly asked: SpiritView;
  /** Lends the phrase that is not the answer. */
  readonly other: SpiritView;
}

/** The passage set as a page of a woodblock print, and a question that it answers. */
export function Leaf({ leaf, asked, other }: LeafProps) {
  const t = useTranslations('home.leaf');
  const number = leaf.passage.number;
  const lang = htmlLang(leaf.passage.language);
  return (
    <div className="leaf-w">
      <figure className="leaf" aria-label={t('label', { number, source: leaf.source })}>
        <div className="leaf-in">
          <div className="leaf-txt" lang={lang}>
            {leaf.runs.map((run, index) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: a run has no identity but its place.
                key={index}
                className={run.marked ? 'ev-mark' : run.tail ? 'only-d' : undefined}
                lang={run.marked ? lang : undefined}
              >
                {run.text}
              </span>
            ))}
          </div>
          <div className="leaf-mid" lang="zh-Hans" aria-hidden="true">
            <i className="fishtail" />
            <span>{t('fold')}</span>
            <span className="leaf-no">第{chineseNumber(number)}段</span>
            <i className="fishtail up" />
          </div>
        </div>
      </figure>
      <LeafQuestion leaf={leaf} asked={asked} other={other} />
    </div>
  );
}

function LeafQuestion({ leaf, asked, other }: LeafProps) {
  const t = useTranslations('home.leaf');
  const language = useLocale();
  const spirit = asked.concept.name[language];
  const right = asked.components[1];
  const wrong = other.components[1];
  return (
    <div className="q-card leaf-q">
      <div className="q-in">
        <p className="eyebrow">
          {t('eyebrow', { source: labelCitation(leaf.source), number: leaf.passage.number })}
        </p>
        <p className="q-stem">{t('stem', { spirit: spirit.toLowerCase() })}</p>
        <div className="opts">
          <div className="opt is-selected">
            <span className="key num">
              <Icon of={Check} />
            </span>
            <span className="t" lang="zh-Hans">
              {right?.name['zh-CN']}
            </span>
          </div>
          <div className="opt">
            <span className="key num">2</span>
            <span className="t" lang="zh-Hans">
              {wrong?.name['zh-CN']}
            </span>
          </div>
        </div>
      </div>
    </div>
  );
}
