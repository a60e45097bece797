import 'server-only';
import type { Block, ParsedText } from '@/core/extraction';
import { decodeText } from './decode-text';
import { parseLimits } from './limits';
import { Refusal } from './parse-code';

/**
 * A plain text as it stands: one paragraph for every line that has words.
 * @throws Refusal where it is no text or too much of it
 */
export function readPlain(name: string, bytes: Uint8Array): ParsedText {
  const text = decodeText(bytes);
  if (text.length > parseLimits.characters) throw new Refusal('too-much-text');
  const blocks = [...text.matchAll(/[^\r\n\f]+/g)].flatMap(({ index, 0: line }): Block[] => {
    const end = index + line.trimEnd().length;
    return end > index ? [{ kind: 'paragraph', start: index, end }] : [];
  });
  return { name, text, blocks };
}
