import { useLocale, useTranslations } from 'next-intl';
import { questionKinds } from '@/core/content';
import { spellCount } from '@/i18n/format';

const steps = ['read', 'answer', 'evidence', 'return'] as const;

/** How it works, in four steps. */
export function Steps() {
  const t = useTranslations('home.how');
  const count = spellCount(questionKinds.length, useLocale());
  return (
    <section className="wrap home-part" id="how">
      <div className="sec-h">
        <h2>{t('title')}</h2>
      </div>
      <ol className="steps">
        {steps.map((step, index) => (
          <li key={step}>
            <h3>
              <span className="n">{index + 1}</span>
              {t(step)}
            </h3>
            <p>{t(`${step}Text`, { count })}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
