import {
  checkEvidence,
  editQuestion,
  type Library,
  languages,
  listEditableTexts,
  listRemovableChoices,
  type Question,
  type QuestionReview,
  type RejectionReason,
} from '@/core/content';
import { success } from '@/core/result';
import { type GenerationOptions, makeCandidates } from './generate';
import { inLanguagesOnly } from './gloss-question';
import { flawNames, isSound, lintQuestion } from './lint';
import { readingOf } from './reading';
import { balanceKeys, type Candidate, inTextOrder, selectQuestions } from './selection';

/** Why an edit of the editors does not stand; `detail` is the words, or the flaws by name. */
interface ReviewFault {
  readonly code: 'words-not-found' | 'edit-refused' | 'flawed';
  readonly detail: string;
}

type Applied =
  | { readonly ok: true; readonly value: Question }
  | ({ readonly ok: false } & ReviewFault);

/** Questions of a library by what its editors decided. */
export interface Reviewed {
  /** Accepted: the only ones that are published. */
  readonly questions: readonly Question[];
  /** Nobody has read them, or not with these words. */
  readonly drafts: readonly Question[];
  readonly leftOut: readonly { readonly question: Question; readonly reason: RejectionReason }[];
  /** Decisions on a wording that the generator does not give any more. */
  readonly stale: readonly QuestionReview[];
  /** Edits that do not stand; their questions are drafts. */
  readonly faults: readonly (ReviewFault & { readonly review: QuestionReview })[];
}

/**
 * The questions of a library that its editors accepted, whatever set the generator would choose. What
 * they changed is checked again like what was made. Of the set that it would choose, the rest are drafts.
 */
export function publishQuestions(library: Library, options: GenerationOptions): Reviewed {
  const { candidates } = makeCandidates(library, options);
  const reviews = new Map((library.reviews ?? []).map((review) => [review.read, review]));
  const accepted: Candidate[] = [];
  const undecided = new Set<string>();
  const leftOut: Reviewed['leftOut'][number][] = [];
  const faults: Reviewed['faults'][number][] = [];
  const used = new Set<QuestionReview>();
  for (const candidate of candidates) {
    const { question } = candidate;
    const review = reviews.get(readingOf(question));
    if (review) used.add(review);
    if (review?.decision === 'left-out') leftOut.push({ question, reason: review.reason });
    else {
      const applied = review ? apply(library, question, review) : null;
      if (applied?.ok) accepted.push({ ...candidate, question: applied.value });
      else undecided.add(question.id);
      if (review && applied && !applied.ok)
        faults.push({ review, code: applied.code, detail: applied.detail });
    }
  }
  return {
    questions: inTextOrder(library, balanceKeys(accepted)),
    drafts: selectQuestions(library, candidates).filter(({ id }) => undecided.has(id)),
    leftOut,
    stale: [...reviews.values()].filter((review) => !used.has(review)),
    faults,
  };
}

type Accepting = Exclude<QuestionReview, { decision: 'left-out' }>;

function apply(library: Library, question: Question, review: Accepting): Applied {
  const edited: Applied =
    review.decision === 'accepted' ? success(question) : edit(library, question, review);
  if (!edited.ok || review.only === undefined) return edited;
  return success(inLanguagesOnly(edited.value, [review.only]));
}

function edit(
  { passages, corrections, documents }: Library,
  question: Question,
  { words, without }: Extract<Accepting, { decision: 'edited' }>,
): Applied {
  const texts = listEditableTexts(question);
  const removable = new Set(listRemovableChoices(question));
  const idsOf = (text: string) => choiceIds(question, text).filter((id) => removable.has(id));
  const lost =
    Object.keys(words).find((before) => texts.every(({ text }) => text !== before)) ??
    without.find((text) => idsOf(text).length === 0);
  if (lost !== undefined) return refuse('words-not-found', lost);
  const fresh = texts.flatMap(({ path, text }) => {
    const after = words[text];
    return after === undefined ? [] : [[path, after] as const];
  });
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const changed = editQuestion(
    question,
    {
      ...{ texts: Object.fromEntries(fresh), without: without.flatMap(idsOf) },
      difficulty: question.difficulty,
    },
    byId,
  );
  if (!changed.ok) return refuse('edit-refused', changed.code);
  const proof = checkEvidence(changed.value, byId, corrections);
  if (!proof.ok) return refuse('edit-refused', proof.code);
  const proved = question.evidence.filter(({ role }) => role === 'key');
  const ids = new Set(proved.map(({ documentId }) => documentId));
  const cited = documents.filter(({ id }) => ids.size === 1 && ids.has(id));
  const citations = cited.flatMap(({ citation }) =>
    languages.flatMap((one) => citation[one] ?? []),
  );
  const flaws = lintQuestion(changed.value, citations);
  if (!isSound(flaws))
    return refuse(
      'flawed',
      flaws.map(({ check, detail }) => `${flawNames[check]} (${detail})`).join(', '),
    );
  const { origin } = question;
  return success(
    origin.type === 'rule'
      ? { ...changed.value, origin: { ...origin, edited: true } }
      : changed.value,
  );
}

function refuse(code: ReviewFault['code'], detail: string): Applied {
  return { ok: false, code, detail };
}

function choiceIds(question: Question, text: string): string[] {
  const choices =
    'options' in question
      ? question.options
      : 'bank' in question
        ? question.bank
        : 'right' in question
          ? question.right
          : [];
  return choices.flatMap(({ id, wording }) => (wording.text === text ? [id] : []));
}
