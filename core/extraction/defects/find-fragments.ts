import { splitSentences } from '@/core/text';
import { canBe } from '../english/verbs';
import type { Defect, Detector } from './defect';
import { isEnglish } from './is-english';

const auxiliary =
  /^(?:am|is|are|was|were|be|has|have|had|do|does|did|can|could|may|might|must|shall|should|will|would|ought|need|cannot|let|lets)$|n['’]t$|['’](?:s|re|ll|d|ve|m)$/iu;
/** What stands before a noun: the next word is no verb that makes a sentence. */
const nominal =
  /^(?:the|a|an|his|her|its|our|their|my|your|of|in|on|at|for|with|by|to|from|into|about|between|among|under|over|through|no|every|\p{L}+['’]s)$/iu;

/**
 * English sentences without a word that could be the verb of one. Only in paragraphs of several sentences
 * where nobody speaks: titles and exclamations need no verb.
 */
export const findFragments: Detector = (passages) =>
  passages.flatMap(({ id, language, text }) => {
    if (language !== 'en' || text.includes('\n') || !isEnglish(text)) return [];
    const sentences = splitSentences(text);
    if (sentences.length < 2) return [];
    return sentences.flatMap((span): Defect[] => {
      const sentence = text.slice(span.start, span.end);
      // Those that are surely no imperative and no answer.
      if (!/^[—–-]*(?:(?:The|An?) |\p{Lu}\p{Ll}+s to )/u.test(sentence)) return [];
      if (!/\p{Ll}\.$/u.test(sentence)) return [];
      const words = sentence.match(/[\p{L}'’-]+/gu) ?? [];
      if (words.length < 5 || words.length > 16 || /[:;\d()]/u.test(sentence)) return [];
      if (/["“”]/u.test(sentence) || isTitle(words) || hasVerb(words)) return [];
      if (isQuoted(text.slice(0, span.start))) return [];
      return [{ kind: 'fragment', class: 'A', passageId: id, span, confidence: 0.75 }];
    });
  });

/** True where a quotation is open. */
function isQuoted(before: string): boolean {
  const countOf = (mark: string): number => before.split(mark).length;
  return countOf('“') > countOf('”') || countOf('"') % 2 === 0;
}

/** Every Longer Word Has a Capital. */
function isTitle(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length >= 4);
  return long.filter((word) => /^\p{Lu}/u.test(word)).length > long.length * 0.7;
}

function hasVerb(words: readonly string[]): boolean {
  return words.some((word, index) => {
    if (auxiliary.test(word)) return true;
    const lower = word.toLowerCase();
    // A name in the middle of a sentence is no verb.
    if (index > 0 && /^\p{Lu}/u.test(word)) return false;
    const before = words[index - 1] ?? '';
    if (nominal.test(before)) return false;
    return (
      canBe(lower, 'base', 'third', 'past') ||
      (/^\p{Ll}{3,}(?:ed|es|s)$/u.test(lower) && !isPlainNoun(lower, before))
    );
  });
}

/** A plural in -s after an adjective or a noun can hardly be told from a verb: it counts as one, but for these. */
function isPlainNoun(word: string, before: string): boolean {
  return (
    /(?:ss|ness|us|is|ous|ings|ers|ors|ists|tions|ments|ties)$/u.test(word) ||
    /^(?:and|or|many|several|few|other|two|three|four|five|new|great|good)$/iu.test(before)
  );
}
