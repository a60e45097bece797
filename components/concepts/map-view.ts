import {
  buildConceptGraph,
  type Concept,
  type GraphEdge,
  htmlLang,
  type Language,
  type Library,
  layOutMap,
  type NodeKind,
  sourceNodeId,
} from '@/core/content';
import { detectLanguage, measureEm, wrapLabel } from '@/core/text';
import { labelCitation } from '@/i18n/format';
import { type Spirit, spiritOf } from '../progress/spirit-of';
import { type Box, edgePath } from './edge-path';

/** A concept or a document, as map and list show it. `x` and `y` are its centre on the map, in pixels. */
export interface MapNode extends Box {
  readonly id: string;
  readonly kind: NodeKind;
  readonly spirit: Spirit | null;
  readonly name: string;
  readonly lang: 'en' | 'zh-Hans';
  readonly lines: readonly string[];
  readonly hub: boolean;
  readonly href: string;
}

export interface MapEdge extends GraphEdge {
  /** The `d` of its line. */
  readonly path: string;
}

export interface MapView {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly width: number;
  readonly height: number;
}

/** Pixels: text size, the room left of a name for its shape, and the room around it. */
const text = { size: 13, line: 17, before: 29, after: 8, above: 8 } as const;
const longest: Record<Language, number> = { en: 8.7, 'zh-CN': 8 };

/** The map of a library in one language, with a place for everything. */
export function conceptMap(
  library: Pick<Library, 'concepts' | 'documents'>,
  language: Language,
): MapView {
  const { nodes, edges } = buildConceptGraph(library);
  const concepts = new Map(library.concepts.map((concept) => [concept.id, concept]));
  const sources = new Map(library.documents.map((each) => [sourceNodeId(each.id), each]));
  const named = nodes.map((node) => {
    const concept = concepts.get(node.id);
    const source = sources.get(node.id);
    const name = concept?.name[language] ?? labelCitation(source?.citation[language] ?? node.id);
    const lines = wrapLabel(name, longest[language]);
    const width = Math.max(...lines.map(measureEm)) * text.size;
    return {
      ...{ ...node, name, lines },
      spirit: concept ? spiritMark(concept, library.concepts) : null,
      lang: htmlLang(detectLanguage(name) ?? language),
      href: concept ? `/concepts/${concept.id}` : `/library/documents/${source?.id}`,
      width: Math.ceil(width) + text.before + text.after,
      height: lines.length * text.line + 2 * text.above,
    };
  });
  const { places, width, height } = layOutMap(named, edges);
  const placed = named.flatMap((node): MapNode[] => {
    const place = places.get(node.id);
    return place ? [{ ...node, ...place }] : [];
  });
  const boxes = new Map(placed.map((node) => [node.id, node]));
  return {
    ...{ width, height, nodes: placed },
    edges: edges.flatMap((edge) => {
      const [from, to] = [boxes.get(edge.fromId), boxes.get(edge.toId)];
      return from && to ? [{ ...edge, path: edgePath(from, to) }] : [];
    }),
  };
}

function spiritMark(concept: Concept, concepts: readonly Concept[]): Spirit | null {
  return spiritOf(concept.id, concepts)?.mark ?? null;
}
