'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { ConceptList } from './concept-list';
import { KindFilter } from './kind-filter';
import { MapDrawing } from './map-drawing';
import { MapTools } from './map-tools';
import type { MapView } from './map-view';
import { useFrame } from './use-frame';
import { useMap } from './use-map';

/** The map of concepts and the list of them: both show the same, and the filter holds for both. */
export function ConceptMap({ view }: { view: MapView }) {
  const t = useTranslations('concepts');
  const map = useMap(view);
  const frame = useFrame(view.width);
  const helpId = useId();
  return (
    <>
      <nav className="page-jump cmap-jump" aria-label={t('title')}>
        <a className="link" href="#list">
          {t('toList')}
        </a>
        <a className="link" href="#map">
          {t('toMap')}
        </a>
      </nav>
      <KindFilter view={view} hidden={map.hidden} onToggle={map.toggle} onAll={map.showAll} />
      <div className="cmap">
        <section className="cmap-list" id="list" aria-label={t('list')}>
          <ConceptList nodes={map.nodes} edges={map.edges} onPoint={map.point} />
        </section>
        <section className="cmap-side" id="map" aria-label={t('map.label')}>
          <p className="small muted" id={helpId}>
            {t('map.help')}
          </p>
          <MapTools frame={frame} />
          <div className="cmap-frame" ref={frame.frame} {...frame.drag}>
            <MapDrawing view={view} map={map} size={frame.size} helpId={helpId} />
          </div>
        </section>
      </div>
    </>
  );
}
