import type { Fact } from '@/core/extraction';
import type { Context } from '../../context';

const binding =
  /应当?(?![用急届力对聘邀答变运该])|必须|须(?!知)|不得|不准|禁止|严禁|有权|负责|可以|处以?[\d一二三四五六七八九十]/u;
const named =
  /(?:条例|规定|办法|规程|规则|规章|制度|守则|细则|章程|准则|公约|须知|通告|预案|(?<!方)法)(?:（[^）]*）|\([^)]*\))?$/u;
const partRuled = 0.4;
const fewest = 3;

const remembered = new WeakMap<Context, ReadonlySet<string>>();

/**
 * Without the facts of documents that lay down rules: what a clause of prose is asked about is a duty or a
 * phrase of all laws there.
 */
export function ofProse<One extends Pick<Fact, 'proof'>>(
  context: Context,
  documents: readonly One[][],
): One[][] {
  return documents.filter(([first]) => !first || !isRuled(context, first.proof.documentId));
}

/** True for a document that lays down rules. */
export function isRuled(context: Context, documentId: string): boolean {
  const ruled = remembered.get(context) ?? ruledIn(context);
  remembered.set(context, ruled);
  return ruled.has(documentId);
}

/** The facts of documents that lay down rules. */
export function ofRules<One extends Pick<Fact, 'proof'>>(
  context: Context,
  documents: readonly One[][],
): One[][] {
  return documents.filter(([first]) => first && isRuled(context, first.proof.documentId));
}

function ruledIn({ library }: Context): ReadonlySet<string> {
  return new Set(
    library.documents.flatMap(({ id, type, title }) => {
      if (type === 'law' || named.test(title.text)) return [id];
      const own = library.passages.filter(({ documentId }) => documentId === id);
      const count = own.filter(({ text }) => binding.test(text)).length;
      return count >= fewest && count >= own.length * partRuled ? [id] : [];
    }),
  );
}
