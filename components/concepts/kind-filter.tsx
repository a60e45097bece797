'use client';

import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { NodeKind } from '@/core/content';
import { Icon } from '../ui/icon';
import { KindShape } from './kind-shape';
import type { MapView } from './map-view';

/** The kinds in the order of list and filter. */
export const kindOrder = [
  'spirit',
  'component',
  'event',
  'person',
  'body',
  'place',
  'document',
  'term',
  'source',
] as const satisfies readonly NodeKind[];

interface KindFilterProps {
  readonly view: MapView;
  readonly hidden: ReadonlySet<NodeKind>;
  readonly onToggle: (kind: NodeKind) => void;
  readonly onAll: () => void;
}

/** One switch for each kind; it is the legend of the shapes too. */
export function KindFilter({ view, hidden, onToggle, onAll }: KindFilterProps) {
  const t = useTranslations('concepts');
  return (
    <fieldset className="cmap-kinds">
      <legend className="vh">{t('filter')}</legend>
      {kindOrder.map((kind) => {
        const count = view.nodes.filter((node) => node.kind === kind).length;
        const on = !hidden.has(kind);
        return (
          <button
            key={kind}
            type="button"
            className="cmap-kind"
            aria-pressed={on}
            onClick={() => onToggle(kind)}
          >
            {on ? <Icon of={Check} /> : <span className="cmap-off" />}
            <KindShape kind={kind} spirit={null} />
            {t(`kinds.${kind}`)} <span className="num">{count}</span>
          </button>
        );
      })}
      {hidden.size > 0 ? (
        <button type="button" className="btn btn-quiet" onClick={onAll}>
          {t('all')}
        </button>
      ) : null}
    </fieldset>
  );
}
