import type { Line } from './line';
import { type Stripped, stripLines } from './stripped';

const begins = /^\*{3} ?START OF (?:THE|THIS) PROJECT GUTENBERG|^\*END\*? ?THE SMALL PRINT/iu;
const ends = /^\*{3} ?END OF (?:THE|THIS) PROJECT GUTENBERG|^End of (?:the )?Project Gutenberg/iu;
const producers =
  /^(?:\[?(?:produced|prepared|transcribed|scanned|created) by\b|\[?(?:transcriber|editor)['’]s? notes?\b|e-?text (?:prepared|produced))/iu;
const licence =
  /^(?:this (?:work|text|book|document|article|content) is (?:licensed|made available|available|in the public domain)|(?:except where otherwise noted|unless otherwise (?:noted|stated)),? .*licen[sc]e|licensed under|permission is hereby granted|released under|distributed under|本(?:作品|文|书|站内容)?采用.*(?:许可|协议)|本作品.*公有领域)/iu;

/** What a publisher of electronic books puts around a text, who produced it, and licences. */
export function findFrontMatter(lines: readonly Line[]): Stripped[] {
  const start = lines.findIndex(({ text }) => begins.test(text));
  const end = lines.findIndex(({ text }, index) => index > start && ends.test(text));
  const body = lines.slice(start + 1, end < 0 ? lines.length : end);
  return [
    ...stripLines('front-matter', lines.slice(0, start + 1), 0.99),
    ...(end < 0 ? [] : stripLines('front-matter', lines.slice(end), 0.99)),
    ...notesOf(body),
  ];
}

function notesOf(lines: readonly Line[]): Stripped[] {
  return lines.flatMap((line, index) => {
    if (licence.test(line.text)) return stripLines('front-matter', [line], 0.9);
    if (!producers.test(line.text) || index > 12) return [];
    const next = lines.findIndex(({ gap }, place) => place > index && gap > 0);
    return stripLines('front-matter', lines.slice(index, next < 0 ? index + 1 : next), 0.9);
  });
}
