import { useTranslations } from 'next-intl';
import { Tick } from '../../ui/tick';
import type { PolicyPartProps } from './policy-parts';
import { ReviewMatrix } from './review-matrix';

/** What students see of their answers, and what stays open to them afterwards. */
export function PolicyShown({ policy, onChange, sentence }: PolicyPartProps) {
  const t = useTranslations('builder');
  return (
    <fieldset className="wide">
      <legend>{t('review.title')}</legend>
      <ReviewMatrix
        review={policy.review}
        onChange={(review) => onChange({ review })}
        error={sentence('review')}
      />
      <Tick
        label={t('policy.practice.label')}
        name="practice"
        checked={policy.practice}
        onChange={(practice) => onChange({ practice })}
        hint={t('policy.practice.hint')}
      />
    </fieldset>
  );
}
