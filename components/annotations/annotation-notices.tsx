'use client';

import { useTranslations } from 'next-intl';
import { Banner } from '../ui/banner';
import { Toast } from '../ui/toast';
import type { AnnotationStore } from './use-annotation-store';

/** At the edge of the page: what was removed and can come back, and what is not kept yet. */
export function AnnotationNotices({ store }: { store: AnnotationStore }) {
  const t = useTranslations('annotations');
  const { removed, unsent } = store;
  const why = unsent.find((one) => one.why !== null)?.why;
  return (
    <div className="hl-notices">
      {unsent.length > 0 ? (
        <Banner tone="err" live>
          <p>{why ?? t('unsent', { count: unsent.length })}</p>
          <p className="hl-acts">
            <button type="button" className="btn btn-line" onClick={store.tryAgain}>
              {t('again')}
            </button>
            <button type="button" className="btn btn-quiet" onClick={store.discard}>
              {t('discard')}
            </button>
          </p>
        </Banner>
      ) : null}
      {removed ? (
        <Toast
          key={removed.id}
          text={removed.note === '' ? t('removedHighlight') : t('removedNote')}
          label={t('undo')}
          onAction={() => void store.keep(removed)}
          onEnd={store.forget}
        />
      ) : null}
    </div>
  );
}
