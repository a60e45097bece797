import { type FactOf, formOf, type Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { capitalise, cite, placeOf } from '../../citation';
import { type Context, factsOf } from '../../context';
import type { ClassifyDraft, Distractor, MultipleDraft, TrueFalseDraft } from '../../draft';
import { inLanguages } from '../../names';
import { numeral } from '../../numerals';
import { chanceOf } from '../../random';
import { statementStem } from '../../statement';
import { contentOf, doesOf, sharedContent, wordsIn } from './clauses';
import { actorKey, isFreeTask, normsByDocument, quotedReason } from './norms';

type Itemised = FactOf<'itemised'>;

const largest = 4;

function listsByDocument(context: Context): Itemised[][] {
  const byDocument = new Map<string, Itemised[]>();
  for (const list of factsOf(context, 'itemised')) {
    if (list.ordered || list.intro.noted || list.items.some(({ noted }) => noted)) continue;
    const { documentId } = list.intro;
    byDocument.set(documentId, [...(byDocument.get(documentId) ?? []), list]);
  }
  return [...byDocument.values()];
}

/** Which of these stand in the list? Wrong ones stand in other lists of the text. */
export function askForItems(context: Context): MultipleDraft[] {
  return listsByDocument(context).flatMap((lists) =>
    lists.flatMap((list) => {
      const usable = list.items.filter(({ text }) => wordsIn(text) <= 26);
      const rounds = Math.max(1, Math.ceil(usable.length / largest));
      return Array.from({ length: rounds }, (_, round) =>
        itemDraft(
          context,
          lists,
          list,
          usable.filter((_, at) => at % rounds === round),
          round,
        ),
      ).flatMap((draft) => draft ?? []);
    }),
  );
}

function itemDraft(
  context: Context,
  lists: readonly Itemised[],
  list: Itemised,
  keys: readonly Words[],
  round: number,
): MultipleDraft | null {
  const { names } = context;
  const document = list.intro.documentId;
  if (keys.length < 2) return null;
  const wrong = strangers(context, lists, list, keys).slice(0, keys.length >= 4 ? 3 : 2);
  if (wrong.length < 2) return null;
  return {
    kind: 'multiple-choice',
    rule: 'itemised-items',
    variant: String(round),
    fact: list,
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      const count = numeral(keys.length, language);
      return language === 'en'
        ? `Which ${count} of these ${doesOf(names, document)} ${source} list after the words “${list.intro.text} …”?`
        : `${source}在“${list.intro.text} …”之后列出了下列哪${count}项？`;
    }),
    rationale: inLanguages((language) => {
      const places = [...new Set(keys.map((words) => placeOf(names, words, document, language)))];
      return language === 'en'
        ? `They stand in the list that begins with these words ${places.join(', ')}.`
        : `它们都在以这些词语开头的列举之中${places.join('、')}。`;
    }),
    keys: keys.map((words) => ({
      wording: { text: capitalise(words.text), language: 'en' },
      words,
    })),
    distractors: wrong,
    arrangement: 'mixed',
    concepts: [],
    evidence: proofs([list.intro, ...keys], []),
    level: 'understand',
    salience: 0.9,
  };
}

/** Items of other lists, or tasks of other rules, that begin alike and say something else. */
function strangers(
  context: Context,
  lists: readonly Itemised[],
  list: Itemised,
  keys: readonly Words[],
): Distractor[] {
  const size = Math.max(...keys.map(({ text }) => wordsIn(text)));
  const least = Math.min(...keys.map(({ text }) => wordsIn(text)));
  const found = fromLists(context, lists, list, keys);
  if (list.form !== 'base' || found.length >= 3 || isBan(list.intro)) return found;
  const tasks = normsByDocument(context)
    .flat()
    .filter(
      (norm) =>
        norm.statement.documentId === list.intro.documentId &&
        !norm.passive &&
        norm.force !== 'forbidden' &&
        isFreeTask(norm.task.text) &&
        formOf(norm.task.text) === 'base' &&
        wordsIn(norm.task.text) <= size + 5 &&
        wordsIn(norm.task.text) >= least - 4 &&
        !list.intro.text.toLowerCase().includes(actorKey(norm)) &&
        list.items.every(({ text }) => sharedContent(text, norm.task.text) < 0.5),
    )
    .map(
      (norm): Distractor => ({
        wording: { text: capitalise(norm.task.text), language: 'en' },
        words: norm.task,
        distance: 2,
        reason: quotedReason(context, norm),
      }),
    );
  return [...found, ...tasks];
}

function isBan({ text }: Words): boolean {
  return /\b(?:no|not|never|prohibited|forbidden|cannot|don['’]t)\b/iu.test(text);
}

function fromLists(
  context: Context,
  lists: readonly Itemised[],
  list: Itemised,
  keys: readonly Words[],
): Distractor[] {
  const size = Math.max(...keys.map(({ text }) => wordsIn(text)));
  const least = Math.min(...keys.map(({ text }) => wordsIn(text)));
  // Among what must be done, what must not be done is told by sense.
  return lists
    .filter(
      (other) =>
        other !== list && other.form === list.form && isBan(other.intro) === isBan(list.intro),
    )
    .flatMap((other) => other.items.map((words) => ({ other, words })))
    .filter(
      ({ words }) =>
        wordsIn(words.text) <= size + 5 &&
        wordsIn(words.text) >= least - 5 &&
        list.items.every(({ text }) => sharedContent(text, words.text) < 0.5) &&
        contentOf(words.text).size >= 1,
    )
    .sort(
      (a, b) =>
        Math.abs(a.words.passageNumber - list.intro.passageNumber) -
          Math.abs(b.words.passageNumber - list.intro.passageNumber) ||
        chanceOf(a.words.text, context.seed) - chanceOf(b.words.text, context.seed),
    )
    .map(({ other, words }) => ({
      wording: { text: capitalise(words.text), language: 'en' },
      words,
      distance: 2,
      reason: reasonOf(context, other, words),
    }));
}

function reasonOf(context: Context, list: Itemised, words: Words) {
  return inLanguages((language) => {
    const place = placeOf(context.names, words, list.intro.documentId, language);
    return language === 'en'
      ? `This stands after the words “${list.intro.text} …” ${place}.`
      : `这一项见于“${list.intro.text} …”之后${place}。`;
  });
}

/** Under which of two or three beginnings does the text list what? */
export function sortItems(context: Context): ClassifyDraft[] {
  return listsByDocument(context).flatMap((lists): ClassifyDraft[] => {
    const drafts: ClassifyDraft[] = [];
    let rest: readonly Itemised[] = lists.filter(
      ({ items, form, intro }) =>
        items.length >= 2 &&
        (form !== 'noun' ||
          /\b(?:includ(?:e|es|ing)|of|by|requires?|contains?|be|are)$/u.test(intro.text)),
    );
    while (rest.length >= 2) {
      const [first, ...others] = rest;
      if (!first) break;
      const chosen = [first];
      for (const other of others)
        if (chosen.length < 3 && chosen.every((one) => areApart(one, other))) chosen.push(other);
      if (chosen.length >= 2) drafts.push(sortDraft(context, chosen));
      rest = others.filter((list) => !chosen.includes(list));
    }
    return drafts;
  });
}

function areApart(one: Itemised, other: Itemised): boolean {
  return (
    one.form === other.form &&
    one.intro.text !== other.intro.text &&
    one.items.every((mine) => other.items.every((its) => sharedContent(mine.text, its.text) < 0.5))
  );
}

function sortDraft(context: Context, lists: readonly Itemised[]): ClassifyDraft {
  const [fact] = lists;
  if (!fact) throw new RangeError('no lists');
  const { names } = context;
  const document = fact.intro.documentId;
  const bins = lists.map((list) => ({
    list,
    items: list.items.filter(({ text }) => wordsIn(text) <= 24).slice(0, 4),
  }));
  return {
    kind: 'classify',
    rule: 'itemised-sort',
    variant: '',
    fact,
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      return language === 'en'
        ? `Sort these items by the words after which ${source} ${doesOf(names, document) === 'do' ? 'list' : 'lists'} each.`
        : `请按照${source}，把各项归到列举时的开头语之下。`;
    }),
    rationale: inLanguages((language) =>
      language === 'en' ? 'Each item stands in one list only.' : '每一项只见于一处列举。',
    ),
    bins: bins.map(({ list, items }) => ({
      label: {
        wording: { text: `${capitalise(list.intro.text)} …`, language: 'en' as const },
        words: list.intro,
      },
      cards: items.map((words) => ({
        wording: { text: capitalise(words.text), language: 'en' as const },
        words,
        reason: reasonOf(context, list, words),
      })),
    })),
    evidence: proofs(
      bins.flatMap(({ list, items }) => [list.intro, ...items]),
      [],
    ),
    concepts: [],
    level: 'understand',
    salience: 0.9,
  };
}

/** One item joined to the beginning of another list, where it does not stand. */
export function judgeItems(context: Context): TrueFalseDraft[] {
  return listsByDocument(context).flatMap((lists) =>
    lists.flatMap((list) => {
      if (
        !/^(?:base|to|third|past|ing|noun)$/u.test(list.form) ||
        /\bfollow/u.test(list.intro.text)
      )
        return [];
      if (
        !/\b(?:shall|must|may|will|should|can|cannot|is|are|requires?|includes?|has|have)\b/u.test(
          list.intro.text,
        )
      )
        return [];
      return list.items
        .filter(
          ({ text }) =>
            wordsIn(text) >= 4 &&
            wordsIn(text) <= 22 &&
            !leans.test(text) &&
            !/[:;,]$|\b(?:a|an|of|by|to|with|for)$/u.test(text),
        )
        .flatMap((words) => itemVerdict(context, lists, list, words));
    }),
  );
}

const leans = /^(?:this|these|that|it|they)\b/iu;

function itemVerdict(
  context: Context,
  lists: readonly Itemised[],
  list: Itemised,
  words: Words,
): TrueFalseDraft[] {
  const joined = (one: Itemised, item: Words): string =>
    `${capitalise(one.intro.text)} ${item.text.charAt(0).toLowerCase()}${item.text.slice(1)}.`;
  const other = lists.find(
    (one) =>
      one !== list &&
      one.form === list.form &&
      !/\bfollow|\b(?:an?|of|by|with)$/u.test(one.intro.text) &&
      one.items.every(({ text }) => sharedContent(text, words.text) < 0.5) &&
      sharedContent(one.intro.text, list.intro.text) < 0.8,
  );
  if (!other || chanceOf('item', context.seed, words.text) >= 0.6) return [];
  return [
    {
      kind: 'true-false',
      rule: 'itemised-verdict',
      variant: words.text,
      fact: list,
      stem: statementStem(context.names, words.documentId),
      rationale: reasonOf(context, list, words),
      statement: { text: joined(other, words), language: 'en' },
      correction: { text: joined(list, words), language: 'en' },
      concepts: [],
      level: 'understand',
      salience: 0.75,
      evidence: proofs([list.intro, words], [other.intro]),
    },
  ];
}
