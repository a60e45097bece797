import type { Words } from '@/core/extraction';
import { cite } from '../../citation';
import type { Context } from '../../context';
import { chineseGrammar, tokensOf } from '../../tokens';

const remembered = new WeakMap<Context, Map<string, ReadonlySet<string>>>();

/** The words of a text by which it could be recognised: without those of grammar and of the title. */
export function tellingWords(context: Context, { text, documentId }: Words): ReadonlySet<string> {
  const known = remembered.get(context) ?? new Map<string, ReadonlySet<string>>();
  remembered.set(context, known);
  const name = `${documentId}\u241F${text}`;
  const found = known.get(name) ?? read(context, text, documentId);
  known.set(name, found);
  return found;
}

function read(context: Context, text: string, documentId: string): ReadonlySet<string> {
  const segment = context.segment ?? undefined;
  const title = tokensOf(cite(context.names, documentId, 'zh-CN'), segment);
  return new Set(
    [...tokensOf(text, segment)].filter((token) => !chineseGrammar.has(token) && !title.has(token)),
  );
}
