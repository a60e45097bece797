import 'server-only';
import type { Language, Localized } from '@/core/content';
import { cutExcerpt, findHits, type SearchQuery, type Span } from '@/core/text';
import { simplify } from './dictionary';
import type { EntryContent, EntryKind, Words } from './entry';
import type { FoundEntry } from './find';

/** Words with what was looked for in them; `hits` are offsets into `text`. */
export interface MarkedWords extends Words {
  readonly hits: readonly Span[];
  /** True where `text` leaves out words before or after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** One result, ready to be shown. */
export interface SearchHit {
  readonly kind: EntryKind;
  readonly ref: string;
  /** What it is called, in the person's language if there is such a name. */
  readonly name: MarkedWords | null;
  /** The name in the other language, and where neither holds what was looked for, those that do. */
  readonly otherNames: readonly MarkedWords[];
  readonly excerpt: MarkedWords | null;
  /** Where it stands: the words of a passage that were found, or the evidence of a concept. */
  readonly place: EntryContent['place'];
  readonly source: Localized | null;
  readonly subkind: EntryContent['subkind'];
  /** Chinese name of the spirit that a concept is or belongs to. */
  readonly spirit: string | null;
}

/** Code units of an excerpt: Chinese takes twice the width. */
const excerptLength: Record<Language, number> = { en: 240, 'zh-CN': 110 };

/** Makes a found entry into what a page shows in `language`, with the hits marked. */
export function showHit(found: FoundEntry, query: SearchQuery, language: Language): SearchHit {
  const { kind, ref, content } = found;
  const mark = (words: Words): MarkedWords => ({
    ...words,
    hits: findHits(words.text, query, simplify),
    cutBefore: false,
    cutAfter: false,
  });
  const names = content.names.map(mark);
  const name = names.find((one) => one.language === language) ?? names[0] ?? null;
  const second = names.find((one) => one.language !== language) ?? null;
  const shown = [name, second].some((one) => one !== null && one.hits.length > 0);
  const text = chooseText(content.texts.map(mark), language);
  const [first] = text?.hits ?? [];
  return {
    ...{ kind, ref, name, subkind: content.subkind, spirit: content.spirit },
    otherNames: names.filter(
      (one) => one !== name && (one === second || (!shown && one.hits.length > 0)),
    ),
    excerpt: text && cut(text),
    place:
      content.place && kind === 'passage' && first ? { ...content.place, ...first } : content.place,
    source: content.source,
  };
}

/** The text that holds most of what was looked for; of equals that in the person's language. */
function chooseText(texts: readonly MarkedWords[], language: Language): MarkedWords | null {
  let best: MarkedWords | null = null;
  for (const text of texts) {
    const own = text.language === language;
    const gain = text.hits.length - (best?.hits.length ?? 0);
    if (!best || gain > 0 || (gain === 0 && own && best.language !== language)) best = text;
  }
  return best;
}

function cut(words: MarkedWords): MarkedWords {
  const { start, end } = cutExcerpt(words.text, words.hits, excerptLength[words.language]);
  return {
    language: words.language,
    text: words.text.slice(start, end),
    hits: words.hits.flatMap((hit) => {
      const inside = { start: Math.max(hit.start, start), end: Math.min(hit.end, end) };
      return inside.start < inside.end
        ? [{ start: inside.start - start, end: inside.end - start }]
        : [];
    }),
    cutBefore: start > 0,
    cutAfter: end < words.text.length,
  };
}
