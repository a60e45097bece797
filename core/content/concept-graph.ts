import type { Concept, Library, RelationType } from './library';

/** What a node of the map stands for: a concept by its kind, or a document of the library. */
export type NodeKind = Concept['kind'] | 'source';

/** One thing on the map. */
export interface GraphNode {
  readonly id: string;
  readonly kind: NodeKind;
  /** The middle of a part of the map. */
  readonly hub: boolean;
}

/** What joins two things on the map; `named-in` leads from a concept to a document that proves it. */
export interface GraphEdge {
  readonly fromId: string;
  readonly toId: string;
  readonly type: RelationType | 'named-in';
}

export interface ConceptGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** An event or a document with as many neighbours is the middle of a part of the map. */
const hubDegree = 6;

/** The id of the node of a document: concepts and documents may share a name. */
export function sourceNodeId(documentId: string): string {
  return `source:${documentId}`;
}

/**
 * What the sources state of concepts, as a graph. A document hangs on what it tells of: on concepts
 * from which no relation leads on; one of which that holds nowhere hangs on all that it proves.
 */
export function buildConceptGraph({
  concepts,
  documents,
}: Pick<Library, 'concepts' | 'documents'>): ConceptGraph {
  const known = new Set(concepts.map(({ id }) => id));
  const stated = concepts.flatMap(({ id, relations }) =>
    relations
      .filter(({ toId }) => known.has(toId))
      .map(({ type, toId }): GraphEdge => ({ fromId: id, toId, type })),
  );
  const related = new Set(stated.map(({ toId }) => toId));
  const named = concepts.filter((concept) => isTop(concept, related)).flatMap(namedIn);
  const told = new Set(named.map(({ toId }) => toId));
  const rest = concepts.flatMap(namedIn).filter(({ toId }) => !told.has(toId));
  const edges = [...stated, ...named, ...rest];
  const degree = new Map<string, number>();
  for (const { fromId, toId } of edges)
    for (const id of [fromId, toId]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const node = (id: string, kind: NodeKind): GraphNode => {
    const large = (degree.get(id) ?? 0) >= hubDegree && (kind === 'event' || kind === 'source');
    return { id, kind, hub: kind === 'spirit' || large };
  };
  return {
    nodes: [
      ...concepts.map(({ id, kind }) => node(id, kind)),
      ...documents.map(({ id }) => node(sourceNodeId(id), 'source')),
    ],
    edges,
  };
}

/** True for what is told of in its own right: people, bodies and places stand beside what they did. */
function isTop({ id, kind, relations }: Concept, related: ReadonlySet<string>): boolean {
  if (kind === 'event') return true;
  if (relations.length > 0) return false;
  return !related.has(id) || !['person', 'body', 'place'].includes(kind);
}

function namedIn({ id, evidence }: Concept): GraphEdge[] {
  return [...new Set(evidence.map(({ documentId }) => documentId))].map((documentId) => ({
    fromId: id,
    toId: sourceNodeId(documentId),
    type: 'named-in',
  }));
}
