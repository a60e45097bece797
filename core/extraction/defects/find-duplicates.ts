import { splitSentences } from '@/core/text';
import { type Defect, type Detector, lookFor } from './defect';

const allowed =
  /^(?:that|had|very|really|many|more|much|long|never|ever|over|later|again|well|now|no|yes|ha|so|far|too|blah|bye|dear|poor|quite|ever|there|out|up|do|is|it|in|on|her|you|who|what|chop|hush|tut|dum|la|oh|ah|step|knock|click|wait|run|go|come|look|please|slowly|round|deep|old|big|little|red|one|two|cha|pom|can)$/iu;

const words = lookFor('duplicated-word', 'A', 'en', [
  {
    pattern: /(?<![\p{L}\p{N}'’-])(?<word>\p{L}{2,}) +\k<word>(?![\p{L}\p{N}'’-])/giu,
    confidence: 0.9,
    holds: ({ groups, 0: found }) => {
      const word = groups?.word ?? '';
      const [first, second] = found.split(/ +/u);
      // Names may double (Duran Duran), and a sentence may begin with the word that ended the one before.
      return first === second && !/^\p{Lu}/u.test(word) && !allowed.test(word);
    },
  },
]);

/** "cultivate and cultivate", but not "again and again". */
const pairs = lookFor('duplicated-word', 'B', 'en', [
  {
    pattern:
      /(?<!-)\b(?<word>\p{Ll}{5,}) and \k<word>\b(?!-| (?:which|who|that|within|with|without|in|of|from|for)\b)/gu,
    confidence: 0.6,
    holds: ({ groups }) =>
      !/(?:er|more|less)$|^(?:again|round|years?|hours?|days?|weeks?|miles?|times?|thousands|hundreds|millions|through|around|never|always|worse|drinks?|talk(?:ed)?|waited|tried|walked|laughed|wept)$/u.test(
        groups?.word ?? '',
      ),
  },
]);

const fragments = lookFor('duplicated-fragment', 'A', 'zh-CN', [
  {
    pattern: /(?<part>\p{Script=Han}{3,30})\k<part>/gu,
    confidence: 0.85,
    holds: ({ groups }) =>
      new Set(groups?.part).size >= 3 && !/^(?<half>.+)\k<half>$/u.test(groups?.part ?? ''),
  },
  {
    // A whole clause twice, not a noun that the next clause takes up.
    pattern: /(?<=^|[，。；：])(?<part>[\p{Script=Han}、]{5,40})[，；]\k<part>(?=[，。；])/gu,
    confidence: 0.85,
  },
  { pattern: /(?<=[\p{Script=Han}]{2})(?<!目|标)的的(?!确|士|话|里)/gu, confidence: 0.8 },
]);

/** The same sentence twice in a row, and a last word that stands once more behind the full stop. */
const sentences: Detector = (passages) =>
  passages.flatMap((passage) => {
    const spans = splitSentences(passage.text);
    return spans.slice(1).flatMap((span, index): Defect[] => {
      const before = spans[index];
      if (!before) return [];
      const text = passage.text.slice(span.start, span.end);
      const last = passage.text.slice(before.start, before.end);
      const long = passage.language === 'en' ? text.split(/\s+/u).length >= 8 : text.length >= 16;
      if (!long || text !== last || /[“"「!！?？]/u.test(text)) return [];
      return [
        { kind: 'duplicated-fragment', class: 'A', passageId: passage.id, span, confidence: 0.9 },
      ];
    });
  });

const leftover = lookFor('duplicated-fragment', 'A', 'en', [
  {
    pattern: /(?<=[.!?] )(?<word>\p{Ll}{3,})\.(?=\s|$)/gu,
    confidence: 0.9,
    holds: ({ groups, input, index }) =>
      input.slice(Math.max(0, index - 200), index).includes(groups?.word ?? '\n'),
  },
  {
    pattern: /\b(?<part>\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){2,11}),? \k<part>\b/gu,
    confidence: 0.85,
    holds: ({ groups, input, index }) =>
      new Set(groups?.part?.toLowerCase().split(' ')).size >= 3 &&
      !/["“‘]/u.test(input.slice(Math.max(0, index - 2), index)),
  },
]);

/** Words, runs of words and sentences that stand twice where they should stand once. */
export const findDuplicates: Detector = (passages) =>
  [words, pairs, fragments, sentences, leftover].flatMap((find) => find(passages));
