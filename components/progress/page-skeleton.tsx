import { useTranslations } from 'next-intl';

/** A page of study in its final shape while it loads; nothing is shown for the first 300 ms. */
export function PageSkeleton() {
  const t = useTranslations('today');
  return (
    <main className="wrap dash waits" id="content" aria-busy="true">
      <p className="vh" role="status">
        {t('loading')}
      </p>
      <div className="stack" aria-hidden="true">
        <div className="stack skel-stack">
          <div className="skel skel-line" />
          <div className="skel skel-title" />
          <div className="skel skel-card" />
        </div>
        <div className="stack skel-stack">
          <div className="skel skel-line" />
          <div className="skel skel-row" />
          <div className="skel skel-row" />
          <div className="skel skel-row" />
        </div>
      </div>
      <div className="stack" aria-hidden="true">
        <div className="skel skel-tall" />
      </div>
    </main>
  );
}
