import type { Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { capitalise, cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { Distractor, MultipleDraft, ShortDraft } from '../../draft';
import { inLanguages } from '../../names';
import { numeral } from '../../numerals';
import { chanceOf } from '../../random';
import { type Clause, clausesOf, contentOf, isRenamed, wordsIn } from './clauses';
import { part } from './times';

interface List {
  readonly clause: Clause;
  /** What the list completes: "The Officers of the Board shall consist of". */
  readonly begin: string;
  readonly members: readonly Words[];
}

/** Which of these belong to the list? Wrong ones belong to other lists or sentences of the text. */
export function askForListMembers(context: Context): (MultipleDraft | ShortDraft)[] {
  const lists = clausesOf(context).flatMap((clause) => listOf(clause) ?? []);
  return lists.flatMap((list): (MultipleDraft | ShortDraft)[] => {
    const { clause, members, begin } = list;
    const { names } = context;
    const document = clause.subject.documentId;
    const common = {
      fact: clause,
      variant: '',
      rationale: inLanguages((language) => {
        const place = placeOf(names, clause.proof, document, language);
        const all = members.map(({ text }) => text).join(language === 'en' ? '; ' : '；');
        return language === 'en'
          ? `The text lists: ${all} ${place}.`
          : `原文列出的是：${all}${place}。`;
      }),
      concepts: [],
      evidence: proofs([clause.proof], []),
    } as const;
    const wrong = strangers(context, lists, list);
    const short = members.length <= 4 && members.every(({ text }) => wordsIn(text) <= 3);
    if (wrong.length < 2 || (short && chanceOf('list', context.seed, clause.key) < 0.4))
      return short ? [recall(context, list, common)] : [];
    const keys = members.slice(0, 4);
    const begun = begin.replace(/[“”]/gu, '');
    return [
      {
        ...common,
        kind: 'multiple-choice',
        rule: 'clause-list',
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          const count = numeral(keys.length, language);
          return language === 'en'
            ? `According to ${source}, which ${count} of these complete the statement “${begun} …”?`
            : `按照${source}，下列哪${count}项可以接在“${begun} …”之后？`;
        }),
        keys: keys.map((words) => ({ wording: { text: words.text, language: 'en' }, words })),
        distractors: wrong.slice(0, keys.length >= 4 ? 3 : 2),
        arrangement: 'mixed',
        level: 'understand',
        salience: 0.85,
      },
    ];
  });
}

function recall(
  context: Context,
  { clause, members, begin }: List,
  common: Pick<ShortDraft, 'fact' | 'variant' | 'rationale' | 'concepts' | 'evidence'>,
): ShortDraft {
  return {
    ...common,
    kind: 'short-answer',
    rule: 'clause-list-recall',
    stem: inLanguages((language) => {
      const source = cite(context.names, clause.subject.documentId, language);
      const count = numeral(members.length, language);
      return language === 'en'
        ? `According to ${source}, which ${count} items follow in the statement “${begin.replace(/[“”]/gu, '')} …”?`
        : `按照${source}，“${begin.replace(/[“”]/gu, '')} …”之后列出的是哪${count}项？`;
    }),
    accepted: { en: [members.map(({ text }) => text).join(', ')] },
    points: members.map(({ text }) => ({
      en: [...new Set([text, text.replace(/^(?:the|an?) /iu, '')])],
    })),
    level: 'remember',
    salience: 0.7,
  };
}

const leadPattern =
  /^(?:of |mainly |only |such |(?:the |an? )?[\p{L}-]+(?: [\p{L}-]+){0,3} such as |for |to (?=\p{L}+ ))?/u;

/** A predicate that is nothing but a list of three or more, or a list after a colon. */
function listOf(clause: Clause): List | null {
  const { predicate, core, base } = clause;
  if (
    !/^(?:include|consist|comprise|contain|have|be|introduce|produce|use|grow|sell|make|cover|need|require|study|establish|provide|offer|receive|bring|carry|affect|involve|combine|play|wear|build|export|import|win|teach|elect|appoint)$/u.test(
      base ?? '',
    )
  )
    return null;
  if (isRenamed(clause) || clause.negated || clause.apposition !== null) return null;
  const colon = afterColon(clause);
  const source = colon ?? predicate;
  const from = colon ? 0 : (leadPattern.exec(predicate.text)?.[0].length ?? 0);
  const members = membersOf(source, from);
  if (members.length < 3 || members.length > 6) return null;
  const sizes = members.map(({ text }) => wordsIn(text));
  if (Math.max(...sizes) > Math.min(...sizes) + 3) return null;
  const printed = core.text.slice(0, predicate.start - core.start + from).trim();
  const begin = colon ? `${core.text}:` : printed;
  return begin === '' ? null : { clause, begin: capitalise(begin), members };
}

/** What follows a clause after a colon, up to the end of the sentence. */
function afterColon({ core, sentence }: Clause): Words | null {
  const rest = sentence.text.slice(core.end - sentence.start);
  const run = /^: (?<run>[^:;]+)\.$/u.exec(rest)?.groups?.run;
  const at = core.end - sentence.start + 2;
  return run ? part(sentence, at, at + run.length) : null;
}

const clausal =
  /[()]|\b(?:which|that|who|is|are|was|were|to|when|because|including|etc|had|has|have|will|can|may|must|he|she|it|they|in|at|on|for|by|with|from|after|before|during|into|light|than)\b/u;

/** The parts of "A, B and C", each a short noun phrase; empty where one is not. */
function membersOf(source: Words, from: number): Words[] {
  const run = source.text.slice(from);
  // Only the last comma or none stands before the one conjunction.
  if (!/^[^,]+(?:, [^,]+)*,? and [^,]+$/u.test(run) || / or /u.test(run)) return [];
  const members: Words[] = [];
  let start = 0;
  for (const found of run.matchAll(/, (?:and|or) |, | (?:and|or) /gu)) {
    members.push(part(source, from + start, from + found.index));
    start = found.index + found[0].length;
  }
  members.push(part(source, from + start, source.text.length));
  return members.every(({ text }) => isItem(text)) && isRow(members.map(({ text }) => text))
    ? members
    : [];
}

function isItem(text: string): boolean {
  return (
    wordsIn(text) <= 6 && wordsIn(text) >= 1 && !clausal.test(text) && !/\bother\b/u.test(text)
  );
}

/** Items of one shape: all with the same article, all or none of them names, one number. */
function isRow(texts: readonly string[]): boolean {
  const same = (nameOf: (text: string) => string): boolean => new Set(texts.map(nameOf)).size === 1;
  return (
    same((text) =>
      (/^(?:an?|the|its|their|his|her) /u.exec(text)?.[0] ?? '').replace(/^an? /u, 'a '),
    ) &&
    same((text) => String(/^\p{Lu}/u.test(text))) &&
    same((text) => String(/[^s]s$/u.test(text)))
  );
}

/** Members of other lists, of the same number, that the sentence does not have. */
function strangers(context: Context, lists: readonly List[], list: List): Distractor[] {
  const own = contentOf(list.clause.sentence.text);
  const plural = /s$/u.test(list.members[0]?.text ?? '');
  const article = /^(?:an?|the) /u.exec(list.members[0]?.text ?? '')?.[0] ?? '';
  const found = lists
    .filter(
      (other) =>
        other !== list && other.clause.subject.documentId === list.clause.subject.documentId,
    )
    .flatMap((other) => other.members.map((words) => ({ other, words })))
    .filter(
      ({ words }) =>
        /s$/u.test(words.text) === plural &&
        (/^(?:an?|the) /u.exec(words.text)?.[0] ?? '') === article &&
        ![...contentOf(words.text)].some((word) => own.has(word)) &&
        contentOf(words.text).size > 0,
    );
  const seen = new Set<string>();
  return found
    .sort(
      (a, b) =>
        Math.abs(a.other.clause.position - list.clause.position) -
          Math.abs(b.other.clause.position - list.clause.position) ||
        chanceOf(context.seed, a.words.text) - chanceOf(context.seed, b.words.text),
    )
    .filter(({ words }) => {
      const fresh = !seen.has(words.text.toLowerCase());
      seen.add(words.text.toLowerCase());
      return fresh;
    })
    .map(({ other, words }) => ({
      wording: { text: words.text, language: 'en' },
      words,
      distance: 2,
      reason: inLanguages((language) => {
        const place = placeOf(
          context.names,
          other.clause.proof,
          list.clause.subject.documentId,
          language,
        );
        return language === 'en'
          ? `This stands in another statement: “${other.begin} …” ${place}.`
          : `这一项见于另一句话：“${other.begin} …”${place}。`;
      }),
    }));
}
