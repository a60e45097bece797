import { useTranslations } from 'next-intl';

const steps = ['under', '50–64', '65–79', '80–89', '90+', 'notSeen'] as const;

/** What the six looks of a cell mean. */
export function HeatLegend() {
  const t = useTranslations('report.heat');
  return (
    <ul className="legend heat-legend" aria-label={t('legend')}>
      {steps.map((step, index) => (
        <li key={step}>
          <i className={`h${(index + 1) % steps.length}${step === 'under' ? ' corner' : ''}`} />
          {step === 'under' || step === 'notSeen' ? t(step) : step}
        </li>
      ))}
    </ul>
  );
}
