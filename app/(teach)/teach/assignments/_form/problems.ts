import type {
  DraftField,
  DraftProblem,
  DraftProblems,
  SectionField,
} from '@/components/teach/builder/draft';

const sectionFields = {
  'section-title-missing': 'title',
  'section-title-too-long': 'title',
  'no-questions-chosen': 'questions',
  'draw-count-wrong': 'count',
  'too-few-chosen': 'count',
  'points-wrong': 'points',
  'pool-points-differ': 'points',
  'no-modules-chosen': 'modules',
} as const satisfies { readonly [Problem in DraftProblem]?: SectionField };

const fields = {
  'title-missing': 'title',
  'title-too-long': 'title',
  'class-not-found': 'title',
  'assignment-not-found': 'title',
  'no-sections': 'questions',
  'question-chosen-twice': 'questions',
  'too-many-questions': 'questions',
  'question-not-published': 'questions',
  'too-few-questions': 'questions',
  'assignment-begun': 'questions',
  'opens-missing': 'opens',
  'due-missing': 'due',
  'due-before-open': 'due',
  'due-in-past': 'due',
  'closes-unreadable': 'closes',
  'close-before-due': 'closes',
  'late-needs-closing': 'closes',
  'attempts-wrong': 'attempts',
  'choice-unknown': 'score',
  'tries-wrong': 'tries',
  'tries-need-immediate': 'tries',
  'tries-need-correctness': 'review',
  'certainty-needs-one-try': 'certainty',
  'marking-needs-one-try': 'marking',
  'time-limit-wrong': 'timeLimit',
  'time-limit-shortened': 'timeLimit',
  'grace-wrong': 'grace',
  'grace-needs-overtime': 'grace',
  'late-steps-wrong': 'late',
  'honour-too-long': 'honour',
  'during-needs-immediate': 'review',
  'immediate-shows-nothing': 'review',
  'review-contradicts': 'review',
} as const satisfies Record<Exclude<DraftProblem, keyof typeof sectionFields>, DraftField>;

/** One thing that is wrong, and in which section, counted from 0. */
export interface Fault {
  readonly code: DraftProblem;
  readonly section?: number;
}

/** Each problem at the field it belongs to; of several at one field the first. */
export function problemsOf(faults: readonly Fault[]): DraftProblems {
  return Object.fromEntries(faults.toReversed().map((fault) => [fieldOf(fault), fault.code]));
}

function fieldOf({ code, section = 0 }: Fault): DraftField {
  return isOfSection(code) ? `s${section}.${sectionFields[code]}` : fields[code];
}

function isOfSection(code: DraftProblem): code is keyof typeof sectionFields {
  return code in sectionFields;
}
