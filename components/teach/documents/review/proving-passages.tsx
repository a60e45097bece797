import { useTranslations } from 'next-intl';
import { MarkedText } from '../marked-text';
import type { Detail } from './review-view';

/** The passages that prove a draft, with the quotations and what is doubtful marked in them. */
export function ProvingPassages({ passages }: Pick<Detail, 'passages'>) {
  const t = useTranslations('documents.review');
  return passages.map(({ passage, marks, corrections }) => (
    <div key={passage.id} className="rv-source">
      <h3>
        {t('source')} · {t('passageNumber', { number: passage.number })}
      </h3>
      <p className="read">
        <MarkedText
          text={passage.text}
          language={passage.language}
          marks={[
            ...marks.map((mark) => ({ ...mark, kind: 'proof' as const })),
            ...corrections.flatMap(({ span }) =>
              span ? [{ ...span, kind: 'defect' as const }] : [],
            ),
          ]}
        />
      </p>
    </div>
  ));
}
