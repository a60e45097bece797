import { failure, type Result, success } from '../result';
import type { Language } from './language';
import { LanguageSchema } from './language';
import type { Passage } from './library';
import { type Question, QuestionSchema } from './question';

/** Words of a question that a person may change. */
export interface EditableText {
  /** Where it stands in the question, parts joined by full stops: `options.2.reason.en`. */
  readonly path: string;
  readonly role: EditableRole;
  /** Of several of a kind, from 1; null where there is one. */
  readonly number: number | null;
  /** Null where the words have the language of the source. */
  readonly language: Language | null;
  readonly text: string;
}

const patterns = [
  ['stem', /^stem\.(?<language>en|zh-CN)$/],
  ['statement', /^statement\.text$/],
  ['statement-gloss', /^statement\.gloss$/],
  ['correction', /^correction\.text$/],
  ['correction-gloss', /^correction\.gloss$/],
  ['part', /^parts\.(?<index>\d+)\.text$/],
  ['part-gloss', /^gloss$/],
  ['sentence-gloss', /^sentences\.(?<index>\d+)\.gloss$/],
  ['choice', /^(?:options|bank|right|items|cards)\.(?<index>\d+)\.wording\.text$/],
  ['choice-gloss', /^(?:options|bank|right|items|cards)\.(?<index>\d+)\.wording\.gloss$/],
  ['reason', /^(?:options|bank|right|items|cards)\.(?<index>\d+)\.reason\.(?<language>en|zh-CN)$/],
  ['label', /^(?:left|bins)\.(?<index>\d+)\.wording\.text$/],
  ['label-gloss', /^(?:left|bins)\.(?<index>\d+)\.wording\.gloss$/],
  ['accepted', /^(?:points\.\d+\.)?accepted\.(?<language>en|zh-CN)\.(?<index>\d+)$/],
  ['unit', /^unit\.(?<language>en|zh-CN)$/],
  ['rationale', /^rationale\.(?<language>en|zh-CN)$/],
  ['quote', /^evidence\.(?<index>\d+)\.quote$/],
] as const satisfies readonly (readonly [string, RegExp])[];

/** What an editable text is within its question. */
export type EditableRole = (typeof patterns)[number][0];

/** The words of a question that a person may change, in the order in which they are read. */
export function listEditableTexts(question: Question): EditableText[] {
  const texts = textsIn(question, '').flatMap(({ path, text }) => {
    const found = describe(path);
    return found ? [{ path, text, ...found }] : [];
  });
  return texts.sort((a, b) => rank(a.role) - rank(b.role));
}

/** Choices that a person may take out: wrong ones, as long as enough are left. */
export function listRemovableChoices(question: Question): string[] {
  switch (question.kind) {
    case 'single-choice':
      return wrongOf(question.options, [question.key], 3);
    case 'multiple-choice':
      return wrongOf(question.options, question.key, 4);
    case 'cloze':
      return wrongOf(question.bank, Object.values(question.key), 3);
    case 'match':
      return wrongOf(question.right, Object.values(question.key), 3);
    default:
      return [];
  }
}

function wrongOf(
  choices: readonly { readonly id: string }[],
  keys: readonly string[],
  most: number,
) {
  if (choices.length < most) return [];
  return choices.map(({ id }) => id).filter((id) => !keys.includes(id));
}

export type EditCode = 'edit-incomplete' | 'quotation-not-found';

/** What a person changes in a question. */
export interface QuestionEdit {
  /** Path of an editable text → its new words; the others stay. */
  readonly texts: Readonly<Record<string, string>>;
  /** Ids of choices to take out. */
  readonly without: readonly string[];
  readonly difficulty: Question['difficulty'];
}

/**
 * The question with a person's changes, not checked but for its form. A quotation that was changed is
 * looked for in its passage, nearest to where it stood.
 */
export function editQuestion(
  question: Question,
  edit: QuestionEdit,
  passages: ReadonlyMap<string, Pick<Passage, 'text'>>,
): Result<Question, EditCode> {
  const texts = new Map(
    listEditableTexts(question).flatMap(({ path }) => {
      const text = edit.texts[path]?.trim();
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
  if ([...texts.values()].some((text) => text === '')) return failure('edit-incomplete');
  const removable = new Set(listRemovableChoices(question));
  const without = new Set(edit.without.filter((id) => removable.has(id)));
  const changed = QuestionSchema.safeParse(rewrite(question, '', texts, without));
  if (!changed.success) return failure('edit-incomplete');
  const evidence = changed.data.evidence.map((one, index) => {
    const before = question.evidence[index];
    if (!before || before.quote === one.quote) return one;
    const start = nearest(passages.get(one.passageId)?.text ?? '', one.quote, before.start);
    return start === null ? null : { ...one, start, end: start + one.quote.length };
  });
  const found = evidence.filter((one) => one !== null);
  if (found.length < evidence.length) return failure('quotation-not-found');
  return success({ ...changed.data, evidence: found, difficulty: edit.difficulty });
}

function describe(path: string): Pick<EditableText, 'role' | 'number' | 'language'> | null {
  for (const [role, pattern] of patterns) {
    const groups = pattern.exec(path)?.groups;
    if (!groups && !pattern.test(path)) continue;
    const index = groups?.index;
    return {
      role,
      number: index === undefined ? null : Number(index) + 1,
      language: LanguageSchema.safeParse(groups?.language).data ?? null,
    };
  }
  return null;
}

function rank(role: EditableRole): number {
  return patterns.findIndex(([name]) => name === role);
}

function textsIn(value: unknown, path: string): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsIn(inner, path === '' ? name : `${path}.${name}`),
  );
}

function rewrite(
  value: unknown,
  path: string,
  texts: ReadonlyMap<string, string>,
  without: ReadonlySet<string>,
): unknown {
  if (typeof value === 'string') return texts.get(path) ?? value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([name, inner]) =>
      [name, rewrite(inner, path === '' ? name : `${path}.${name}`, texts, without)] as const,
  );
  if (!Array.isArray(value)) return Object.fromEntries(entries);
  return entries.map(([, inner]) => inner).filter((inner) => !isOneOf(inner, without));
}

function isOneOf(value: unknown, ids: ReadonlySet<string>): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'wording' in value &&
    typeof value.id === 'string' &&
    ids.has(value.id)
  );
}

/** Where `quote` stands in `text`, nearest to `place`; null where it does not. */
function nearest(text: string, quote: string, place: number): number | null {
  let best: number | null = null;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (best === null || Math.abs(at - place) < Math.abs(best - place)) best = at;
  return best;
}
