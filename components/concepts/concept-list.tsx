'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { kindOrder } from './kind-filter';
import { KindShape } from './kind-shape';
import type { MapEdge, MapNode } from './map-view';

interface ConceptListProps {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly onPoint: (id: string | null) => void;
}

/** Everything on the map by kind, each with what it is linked to. */
export function ConceptList({ nodes, edges, onPoint }: ConceptListProps) {
  const t = useTranslations('concepts');
  return kindOrder.map((kind) => {
    const own = nodes.filter((node) => node.kind === kind);
    if (own.length === 0) return null;
    return (
      <section key={kind} aria-labelledby={`kind-${kind}`}>
        <h2 className="cmap-h" id={`kind-${kind}`}>
          {t(`kinds.${kind}`)}
        </h2>
        <ul>
          {own.map((node) => (
            <ListItem
              key={node.id}
              node={node}
              links={linksOf(node.id, nodes, edges)}
              onPoint={onPoint}
            />
          ))}
        </ul>
      </section>
    );
  });
}

interface ListLink {
  readonly type: MapEdge['type'];
  readonly direction: 'out' | 'in';
  readonly others: readonly MapNode[];
}

interface ListItemProps {
  readonly node: MapNode;
  readonly links: readonly ListLink[];
  readonly onPoint: (id: string | null) => void;
}

function ListItem({ node, links, onPoint }: ListItemProps) {
  const t = useTranslations('concepts');
  const count = links.reduce((sum, { others }) => sum + others.length, 0);
  return (
    <li onPointerEnter={() => onPoint(node.id)} onPointerLeave={() => onPoint(null)}>
      <Link className="cmap-item" href={node.href} prefetch={false}>
        <KindShape kind={node.kind} spirit={node.spirit} />
        <span lang={node.lang}>{node.name}</span>
      </Link>
      {count > 0 ? (
        <details className="cmap-links">
          <summary aria-label={`${node.name}: ${t('links', { count })}`}>{count}</summary>
          <dl>
            {links.map(({ type, direction, others }) => (
              <div key={`${type} ${direction}`}>
                <dt>{t(`relation.${type}.${direction}`)}</dt>
                {others.map((other) => (
                  <dd key={other.id}>
                    <Link className="link" href={other.href} prefetch={false} lang={other.lang}>
                      {other.name}
                    </Link>
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </li>
  );
}

/** The links of one node, grouped by what they say, in the order of the edges. */
function linksOf(
  id: string,
  nodes: readonly MapNode[],
  edges: readonly MapEdge[],
): readonly ListLink[] {
  const groups = new Map<
    string,
    { type: MapEdge['type']; direction: 'out' | 'in'; others: MapNode[] }
  >();
  for (const { fromId, toId, type } of edges) {
    if (fromId !== id && toId !== id) continue;
    const direction = fromId === id ? 'out' : 'in';
    const other = nodes.find((node) => node.id === (fromId === id ? toId : fromId));
    if (!other) continue;
    const key = `${type} ${direction}`;
    const group = groups.get(key) ?? { type, direction, others: [] };
    group.others.push(other);
    groups.set(key, group);
  }
  return [...groups.values()];
}
