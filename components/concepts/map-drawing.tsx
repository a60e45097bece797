'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { kindOutline, shapeClass } from './kind-shape';
import type { MapNode, MapView } from './map-view';
import { nodeElementId, type useMap } from './use-map';

interface MapDrawingProps {
  readonly view: MapView;
  readonly map: ReturnType<typeof useMap>;
  /** 1 is natural size. */
  readonly size: number;
  readonly helpId: string;
}

/** The map itself: every node is a link, one of them in the order of the Tab key, the others by arrows. */
export function MapDrawing({ view, map, size, helpId }: MapDrawingProps) {
  const t = useTranslations('concepts');
  const { width, height } = view;
  const { nodes, edges, active, neighbours } = map;
  const near = active === null ? null : neighbours.get(active);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't hold a drawing.
    <svg
      className={active === null ? 'cmap-svg' : 'cmap-svg has-active'}
      width={width * size}
      height={height * size}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={t('map.label')}
      aria-describedby={helpId}
      onKeyDown={map.onKeyDown}
    >
      {edges.map(({ fromId, toId, type, path }) => {
        const on = active === fromId || active === toId;
        return (
          <path
            key={`${fromId} ${type} ${toId}`}
            className={`cmap-edge${type === 'named-in' ? ' is-named' : ''}${on ? ' on' : ''}`}
            d={path}
          />
        );
      })}
      {nodes.map((node) => (
        <MapLink
          key={node.id}
          node={node}
          label={t('map.node', {
            name: node.name,
            kind: t(`kind.${node.kind}`),
            links: neighbours.get(node.id)?.size ?? 0,
          })}
          state={active === node.id ? 'on' : near?.has(node.id) ? 'near' : 'idle'}
          stop={map.tabStop === node.id}
          onPoint={map.point}
          onFocus={map.focus}
        />
      ))}
    </svg>
  );
}

interface MapLinkProps {
  readonly node: MapNode;
  readonly label: string;
  readonly state: 'on' | 'near' | 'idle';
  /** True for the one that the Tab key reaches. */
  readonly stop: boolean;
  readonly onPoint: (id: string | null) => void;
  readonly onFocus: (id: string | null) => void;
}

function MapLink({ node, label, state, stop, onPoint, onFocus }: MapLinkProps) {
  const { id, kind, spirit, hub, width, height, x, y, lines, lang, href } = node;
  // Read aloud, a name in several lines is one name.
  const joint = lang === 'en' ? ' ' : '';
  const first = -((lines.length - 1) * 17) / 2 + 4.5;
  return (
    <Link
      id={nodeElementId(id)}
      className={`cmap-node is-${kind} is-${state}${hub ? ' is-hub' : ''}${spirit ? ` sp sp-${spirit}` : ''}`}
      href={href}
      prefetch={false}
      tabIndex={stop ? 0 : -1}
      aria-label={label}
      onFocus={() => onFocus(id)}
      onBlur={() => onFocus(null)}
      onPointerEnter={() => onPoint(id)}
      onPointerLeave={() => onPoint(null)}
    >
      <g transform={`translate(${x} ${y})`}>
        <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={6} />
        <path
          className={shapeClass(kind, spirit)}
          d={kindOutline(kind, spirit)}
          transform={`translate(${-width / 2 + 8} -8)`}
        />
        <text lang={lang}>
          {lines.map((line, index) => (
            <tspan key={line} x={-width / 2 + 29} y={first + index * 17}>
              {index < lines.length - 1 ? `${line}${joint}` : line}
            </tspan>
          ))}
        </text>
      </g>
    </Link>
  );
}
