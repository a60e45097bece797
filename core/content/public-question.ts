import { z } from 'zod';
import { htmlLang, pickLocalized } from './html-lang';
import { type Language, languages, type Wording } from './language';
import { type OptionOrder, shownId } from './option-order';
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
      /** Our rendering of the whole, with the numbers of the blanks. */
      gloss: z.string().nullable(),
      bank: options,
    }),
    z.object({ ...common, kind: z.literal('match'), left: options, right: options }),
    z.object({ ...common, kind: z.literal('order'), items: options }),
    z.object({ ...common, kind: z.literal('classify'), bins: options, cards: options }),
    z.object({
      ...common,
      kind: z.literal('numeric'),
      /** Behind the number; null for a bare number. */
      unit: z.object({ text: z.string(), lang: LangAttributeSchema }).nullable(),
    }),
    z.object({
      ...common,
      kind: z.literal('short-answer'),
      /** Languages in which an answer is known. */
      langs: z.array(LangAttributeSchema),
      /** How many things are to be said. */
      points: z.number().int().positive(),
      /** Characters that may be typed. */
      longest: z.number().int().positive(),
    }),
    z.object({
      ...common,
      kind: z.literal('evidence'),
      statement: WordsSchema,
      /** Whether it is also asked if the sentences support the statement at all. */
      asksVerdict: z.boolean(),
      lang: LangAttributeSchema,
      sentences: z.array(
        z.object({ id: z.string(), text: z.string(), gloss: z.string().nullable() }),
      ),
    }),
  ])
  .brand('PublicQuestion');

/**
 * A question without key, reasons, rationale and evidence. Branded: only `publicView` makes one,
 * and the schema drops whatever it does not name.
 */
export type PublicQuestion = z.infer<typeof PublicQuestionSchema>;

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
        gloss: question.language === language ? null : (question.gloss ?? null),
        bank: inOrder(question.bank, order, language),
      };
    case 'match':
      return {
        ...shared,
        kind: question.kind,
        left: inOrder(question.left, order, language),
        right: inOrder(question.right, order, language),
      };
    case 'order':
      return { ...shared, kind: question.kind, items: inOrder(question.items, order, language) };
    case 'classify':
      return {
        ...shared,
        kind: question.kind,
        bins: inOrder(question.bins, order, language),
        cards: inOrder(question.cards, order, language),
      };
    case 'numeric': {
      const unit = question.unit ? pickLocalized(question.unit, language) : null;
      return {
        ...shared,
        kind: question.kind,
        unit: unit && { text: unit.text, lang: htmlLang(unit.language) },
      };
    }
    case 'short-answer':
      return {
        ...shared,
        kind: question.kind,
        langs: languages.filter((one) => question.accepted[one]).map(htmlLang),
        points: question.points?.length ?? 1,
        longest: question.longest,
      };
    case 'evidence':
      return {
        ...shared,
        kind: question.kind,
        statement: view(question.statement, language),
        asksVerdict: question.verdict !== null,
        lang: htmlLang(question.language),
        sentences: question.sentences.flatMap(({ id, text, gloss }) => {
          const shown = shownId(id, order);
          const ours = question.language === language ? null : (gloss ?? null);
          return shown === null ? [] : [{ id: shown, text, gloss: ours }];
        }),
      };
  }
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
