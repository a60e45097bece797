import 'server-only';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';
import type { Tagger } from '@/core/text';

/** Terms of a user count as more usual than any two words that they could be cut into. */
const frequency = 100_000;

const opened = new Map<string, Jieba>();

/**
 * A way to cut Chinese text into words, the same on every machine: by the dictionary that comes with
 * the package, and by the terms, which are never cut. Loading takes half a second once for each set
 * of terms; the parts joined are the text.
 */
export function openSegmentation(terms: readonly string[] = []): (text: string) => string[] {
  const own = [...new Set(terms.filter((term) => /^\p{Script=Han}{2,12}$/u.test(term)))].sort();
  const name = own.join('\n');
  const jieba = opened.get(name) ?? load(own);
  opened.set(name, jieba);
  return (text) => jieba.cut(text, true);
}

/** A way to cut Chinese text into words with their parts of speech, by the same dictionary. */
export function openTagging(): Tagger {
  const jieba = opened.get('') ?? load([]);
  opened.set('', jieba);
  return (text) => jieba.tag(text, true).map(({ word, tag }) => ({ word, tag }));
}

function load(terms: readonly string[]): Jieba {
  const jieba = Jieba.withDict(dict);
  if (terms.length > 0)
    jieba.loadDict(Buffer.from(terms.map((term) => `${term} ${frequency} n`).join('\n')));
  return jieba;
}
