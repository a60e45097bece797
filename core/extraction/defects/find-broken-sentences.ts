import type { Passage } from '@/core/content';
import { splitSentences } from '@/core/text';
import { itemMark } from '../read/join-lines';
import { isClosed } from '../read/line';
import { type Defect, type Detector, lookFor } from './defect';

/** Paragraphs that break off or begin in the middle, and full stops within a sentence. */
export const findBrokenSentences: Detector = (passages) => {
  const prose = passages.filter(({ text }) => text.length >= 40 && !text.includes('\n'));
  const closed = prose.filter(({ text }) => isClosed(text));
  // Where many have no end, the text is a list or its writer does without.
  const open = prose.length - closed.length;
  const reliable = closed.length >= 3 && open <= Math.max(2, prose.length * 0.1);
  const small = namesInLowerCase(passages);
  return [
    ...passages.flatMap((passage, index) =>
      reliable || isLong(passage) ? ofPassage(passage, passages[index - 1], small) : [],
    ),
    ...stops(passages),
  ];
};

/** A paragraph of several sentences shows by itself that its writer ends them. */
function isLong({ text, language }: Passage): boolean {
  const ended = text.match(language === 'en' ? /\p{Ll}{2}[.!?]\s/gu : /[。！？]/gu)?.length ?? 0;
  return ended >= 3 && text.length >= (language === 'en' ? 240 : 120) && !text.includes('\n');
}

/** Names that are written without a capital: they begin several paragraphs. */
function namesInLowerCase(passages: readonly Passage[]): ReadonlySet<string> {
  const firsts = passages.flatMap(({ text }) => /^\p{Ll}[\p{L}-]*/u.exec(text)?.[0] ?? []);
  return new Set(firsts.filter((word, index) => firsts.indexOf(word) < index));
}

function ofPassage(
  passage: Passage,
  before: Passage | undefined,
  small: ReadonlySet<string>,
): Defect[] {
  const { text } = passage;
  if (text.includes('\n') || itemMark.test(text)) return [];
  const sentences = splitSentences(text);
  const [first, last] = [sentences[0], sentences.at(-1)];
  const found: Defect[] = [];
  const add = (span: Defect['span'], confidence: number): void => {
    found.push({ kind: 'broken-sentence', class: 'A', passageId: passage.id, span, confidence });
  };
  if (last && breaksOff(passage)) add(last, 0.85);
  const name = /^\p{Ll}[\p{L}-]*/u.exec(text)?.[0] ?? '';
  if (first && !small.has(name) && beginsWithin(passage, before)) add(first, 0.8);
  return found;
}

function breaksOff({ text, language }: Passage): boolean {
  if (isClosed(text)) return false;
  if (language === 'zh-CN')
    return text.length >= 16 && /[，。；]/u.test(text) && /[\p{Script=Han}，、]$/u.test(text);
  return text.split(/\s+/u).length >= 8 && /(?:\p{L}|,)$/u.test(text);
}

function beginsWithin({ text, language }: Passage, before: Passage | undefined): boolean {
  if (language === 'zh-CN') return /^[，。、；！？》”）]/u.test(text);
  if (/^[,;)]\s?\p{L}/u.test(text)) return true;
  // An entry of a glossary.
  if (/^[^.]{2,60}\s?:\s/u.test(text)) return false;
  return (
    /^\p{Ll}{2,} \p{Ll}/u.test(text) &&
    text.split(/\s+/u).length >= 6 &&
    !/[:;,]$/u.test(before?.text ?? '')
  );
}

const abbreviations =
  /(?:^|[^\p{L}])(?:approx|etc|vs|no|nos|al|cf|ed|eds|est|inc|vol|vols|fig|figs|dept|jr|sr|st|ca|viz|op|cit|pp|ch|sec|art|ibid|min|max|misc|ext|co|corp|ltd|trans|rev|resp|orig|temp|ave|rd|ft|in|lb|oz|hr|hrs|mins|secs|gen|sen|gov|prof|dr|mr|mrs|ms|mt|mss|ms|fl|wt|sp|spp|var|subsp|[ivx]+)$/iu;

/** "craftsmen. the spirit": a full stop within a sentence. */
const stops = lookFor('broken-sentence', 'A', 'en', [
  {
    pattern: /(?<=\p{L}{2})\. (?=(?<next>\p{Ll}{2,}) \p{Ll}{2,})/gu,
    confidence: 0.8,
    holds: ({ groups, input, index }) => {
      const head = input.slice(Math.max(0, index - 24), index);
      return (
        !abbreviations.test(head) &&
        !/\.\p{L}+$|\.{2}$/u.test(head) &&
        !small(input, groups?.next ?? '')
      );
    },
  },
]);

/** A name without a capital stands elsewhere in the passage too. */
function small(text: string, word: string): boolean {
  return (
    text.split(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u')).length > 2 &&
    !/^(?:the|of|and|to|in|a|is|that|for)$/u.test(word)
  );
}
