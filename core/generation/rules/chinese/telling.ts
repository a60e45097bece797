import type { Words } from '@/core/extraction';
import { cite } from '../../citation';
import type { Context } from '../../context';
import { chineseGrammar, tokensOf } from '../../tokens';

/** The words of a text by which it could be recognised: without those of grammar and of the title. */
export function tellingWords(context: Context, { text, documentId }: Words): Set<string> {
  const segment = context.segment ?? undefined;
  const title = tokensOf(cite(context.names, documentId, 'zh-CN'), segment);
  return new Set(
    [...tokensOf(text, segment)].filter((token) => !chineseGrammar.has(token) && !title.has(token)),
  );
}
