import { z } from 'zod';
import type { Answer } from './answer';
import { htmlLang, pickLocalized } from './html-lang';
import type { Language, Wording } from './language';
import type { Option, Question } from './question';

const LangAttributeSchema = z.enum(['en', 'zh-Hans']);

const WordsSchema = z.object({
  text: z.string(),
  /** Value for the `lang` attribute. */
  lang: LangAttributeSchema,
  /** Our rendering in the language of the interface, where the words are in the other one. */
  gloss: z.string().nullable(),
});

const PublicOptionSchema = WordsSchema.extend({ id: z.string() });

/** An option as a browser sees it: `id` is its place in the order of this attempt, from "1". */
export type PublicOption = z.infer<typeof PublicOptionSchema>;

const common = { stem: z.string(), stemLang: LangAttributeSchema };
const options = z.array(PublicOptionSchema);

export const PublicQuestionSchema = z
  .discriminatedUnion('kind', [
    z.object({ ...common, kind: z.literal('single-choice'), options }),
    z.object({ ...common, kind: z.literal('multiple-choice'), options }),
    z.object({ ...common, kind: z.literal('true-false'), statement: WordsSchema }),
    z.object({
      ...common,
      kind: z.literal('cloze'),
      lang: LangAttributeSchema,
      parts: z.array(
        z.discriminatedUnion('type', [
          z.object({ type: z.literal('text'), text: z.string() }),
          z.object({ type: z.literal('blank'), id: z.string() }),
        ]),
      ),
      bank: options,
    }),
  ])
  .brand('PublicQuestion');

/**
 * A question without key, reasons, rationale and evidence. Branded: only `publicView` makes one,
 * and the schema drops whatever it does not name.
 */
export type PublicQuestion = z.infer<typeof PublicQuestionSchema>;

/** Stored ids of options (or words of the bank) in the order shown in one attempt. Empty for true-false. */
export type OptionOrder = readonly string[];

/** The order in which the generator put the options: logical order, see the item-flaw rule "lost sequence". */
export function defaultOrder(question: Question): OptionOrder {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options.map((option) => option.id);
    case 'cloze':
      return question.bank.map((option) => option.id);
    case 'true-false':
      return [];
  }
}

/** What a browser may see of a question before its answer is released, with opaque option ids. */
export function publicView(
  question: Question,
  language: Language,
  order: OptionOrder,
): PublicQuestion {
  return PublicQuestionSchema.parse(unbranded(question, language, order));
}

function unbranded(
  question: Question,
  language: Language,
  order: OptionOrder,
): z.input<typeof PublicQuestionSchema> {
  const stem = pickLocalized(question.stem, language) ?? { text: '', language };
  const shared = { stem: stem.text, stemLang: htmlLang(stem.language) };
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return {
        ...shared,
        kind: question.kind,
        options: inOrder(question.options, order, language),
      };
    case 'true-false':
      return { ...shared, kind: question.kind, statement: view(question.statement, language) };
    case 'cloze':
      return {
        ...shared,
        kind: question.kind,
        lang: htmlLang(question.language),
        parts: question.parts,
        bank: inOrder(question.bank, order, language),
      };
  }
}

/** Turns the opaque ids of an answer into stored ids. Unknown ids are dropped: they can't be right. */
export function storedAnswer(answer: Answer, order: OptionOrder): Answer {
  const stored = (id: string): string | undefined => order[Number(id) - 1];
  switch (answer.kind) {
    case 'single-choice':
      return { kind: answer.kind, option: answer.option && (stored(answer.option) ?? null) };
    case 'multiple-choice':
      return { kind: answer.kind, options: answer.options.flatMap((id) => stored(id) ?? []) };
    case 'true-false':
      return answer;
    case 'cloze': {
      const blanks = Object.entries(answer.blanks).flatMap(([blank, id]) => {
        const word = stored(id);
        return word === undefined ? [] : [[blank, word] as const];
      });
      return { kind: answer.kind, blanks: Object.fromEntries(blanks) };
    }
  }
}

/** The opaque id under which `storedId` was shown, or null if it was not. */
export function shownId(storedId: string, order: OptionOrder): string | null {
  const index = order.indexOf(storedId);
  return index < 0 ? null : String(index + 1);
}

function inOrder(options: readonly Option[], order: OptionOrder, language: Language) {
  return order.flatMap((id, index): PublicOption[] => {
    const option = options.find((candidate) => candidate.id === id);
    return option ? [{ id: String(index + 1), ...view(option.wording, language) }] : [];
  });
}

function view(wording: Wording, language: Language): Omit<PublicOption, 'id'> {
  const foreign = wording.language !== language;
  return {
    text: wording.text,
    lang: htmlLang(wording.language),
    gloss: foreign ? (wording.gloss ?? null) : null,
  };
}
