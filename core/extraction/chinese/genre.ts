import type { Readable } from '../defect-gate';
import type { Fact } from '../fact';

/** What only speeches, decisions and proposals say in the manner that their finders look for. */
const ofSpeeches: ReadonlySet<Fact['type']> = new Set([
  'definition',
  'duty',
  'count',
  'dated',
  'parallel',
  'pairing',
  'portrait',
  'occasion',
  'act',
] as const);

const address = /同志们|各位代表|朋友们|女士们|我们要|我们必须|我们党/gu;
const shortestMember = 2;

/** Ids of Chinese documents that somebody brought and that are no speeches. */
export function findPlainProse(readables: readonly Readable[]): Set<string> {
  const texts = new Map<string, string>();
  for (const { document, text } of readables)
    if (document.language === 'zh-CN' && /^(?:text|law|rules)$/u.test(document.type))
      texts.set(document.id, (texts.get(document.id) ?? '') + text);
  return new Set(
    [...texts].flatMap(([id, text]) => ((text.match(address)?.length ?? 0) >= 3 ? [] : [id])),
  );
}

/** False for what a finder made for speeches sees in a law, a life or an explanation. */
export function fitsGenre(fact: Fact, plain: ReadonlySet<string>): boolean {
  if (!plain.has(fact.proof.documentId) || fact.proof.language !== 'zh-CN') return true;
  if (fact.type === 'enumeration')
    return (
      fact.members.every(({ text }) => text.length >= shortestMember) &&
      /(?:精神|原则|方针|理念|要求|目标|作风|品质|品格|传统|价值观?|[明界展全]观)$/u.test(
        fact.head.text,
      )
    );
  return !ofSpeeches.has(fact.type);
}
