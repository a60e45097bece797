'use client';

import { type KeyboardEvent, useMemo, useState } from 'react';
import type { NodeKind } from '@/core/content';
import type { MapView } from './map-view';
import { type Direction, nextNode } from './next-node';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The element of a node on the map. */
export function nodeElementId(id: string): string {
  return `map-${id}`;
}

/** What is shown of the map, what is pointed at, and where the keys lead. */
export function useMap(view: MapView) {
  const [hidden, setHidden] = useState<ReadonlySet<NodeKind>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [stop, setStop] = useState(view.nodes[0]?.id ?? null);
  const nodes = view.nodes.filter(({ kind }) => !hidden.has(kind));
  const shown = new Set(nodes.map(({ id }) => id));
  const edges = view.edges.filter(({ fromId, toId }) => shown.has(fromId) && shown.has(toId));
  const neighbours = useMemo(() => neighboursOf(view), [view]);
  const tabStop = stop !== null && shown.has(stop) ? stop : (nodes[0]?.id ?? null);

  const toggle = (kind: NodeKind) => {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    setHidden(next);
  };
  /** A pointer is over it; null where it has left again. */
  const point = (id: string | null) => setActive(id ?? focused);
  const focus = (id: string | null) => {
    setFocused(id);
    setActive(id);
    if (id !== null) setStop(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    const { target } = event;
    const link = target instanceof Element ? target.closest('a') : null;
    const from = nodes.find(({ id }) => link?.id === nodeElementId(id));
    if (!direction || !from || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = nextNode(from, direction, nodes, neighbours.get(from.id) ?? new Set());
    if (next) document.getElementById(nodeElementId(next.id))?.focus();
  };
  const showAll = () => setHidden(new Set());
  return {
    nodes,
    edges,
    hidden,
    toggle,
    showAll,
    active,
    point,
    focus,
    tabStop,
    neighbours,
    onKeyDown,
  };
}

function neighboursOf({ nodes, edges }: MapView): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>(nodes.map(({ id }) => [id, new Set()]));
  for (const { fromId, toId } of edges) {
    found.get(fromId)?.add(toId);
    found.get(toId)?.add(fromId);
  }
  return found;
}
