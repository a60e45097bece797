import { useTranslations } from 'next-intl';
import { reviewMoments, reviewParts } from '@/core/assignments';
import type { PolicyForm } from './draft';

interface ReviewMatrixProps {
  readonly review: PolicyForm['review'];
  readonly onChange: (review: PolicyForm['review']) => void;
  readonly error: string | undefined;
}

/** What is shown when: one choice in each row. On a phone each row becomes a list. */
export function ReviewMatrix({ review, onChange, error }: ReviewMatrixProps) {
  const t = useTranslations('builder.review');
  return (
    <>
      <table className="review-matrix" aria-describedby={error ? 'review-error' : undefined}>
        <caption className="vh">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            {reviewMoments.map((moment) => (
              <th key={moment} scope="col">
                {t(`moments.${moment}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reviewParts.map((part, row) => (
            <tr key={part}>
              <th scope="row">{t(`parts.${part}`)}</th>
              {reviewMoments.map((moment) => (
                <td key={moment}>
                  <label>
                    <input
                      type="radio"
                      name={`review.${part}`}
                      value={moment}
                      checked={review[part] === moment}
                      aria-label={t('cell', {
                        ...{ part: t(`parts.${part}`), moment: t(`moments.${moment}`) },
                      })}
                      aria-invalid={error && row === 0 ? true : undefined}
                      onChange={() => onChange({ ...review, [part]: moment })}
                    />
                    <span className="review-word" aria-hidden="true">
                      {t(`moments.${moment}`)}
                    </span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {error ? (
        <p className="wrong" id="review-error">
          {error}
        </p>
      ) : null}
    </>
  );
}
