import type { Question } from '@/core/content';
import { type Reviewed, readingOf } from '@/core/generation';

const faults = {
  'words-not-found':
    'Words that are to be changed or taken out stand nowhere in the question. Quote them exactly.',
  'edit-refused': 'The question with this edit is no longer whole or proved. Change the edit.',
  flawed: 'The question with this edit has a flaw that keeps it out. Change the edit.',
} as const;

/** Prints what the editors have not decided and what no longer fits; returns whether all edits stand. */
export function reportReview(reviewed: Reviewed): boolean {
  const { drafts, stale, leftOut } = reviewed;
  for (const { review, code, detail } of reviewed.faults)
    console.error(`content/${review.at.path}:${review.at.line} ${faults[code]} (${detail})`);
  for (const { at, rule } of stale)
    console.log(
      `content/${at.path}:${at.line} No question (${rule}) reads like this any more. Take the entry out.`,
    );
  console.log(
    `Left out by the editors: ${leftOut.length} questions. Without a decision: ${drafts.length}.`,
  );
  for (const draft of drafts) console.log(`  ${describe(draft)}`);
  if (drafts.length > 0)
    console.log(
      'They are not published. npm run generate -- --pretty prints them whole; decide in content/review.',
    );
  return reviewed.faults.length === 0;
}

function describe(question: Question): string {
  const { origin, evidence, stem } = question;
  const rule = origin.type === 'rule' ? origin.rule : origin.type;
  const passage = evidence.find(({ role }) => role === 'key')?.passageId ?? '';
  return `read: ${readingOf(question)}  ${passage}  ${rule}  ${stem.en ?? stem['zh-CN'] ?? ''}`;
}
