import { type FactOf, type Words, wordsAt } from '@/core/extraction';
import { splitSentences, type TaggedWord } from '@/core/text';
import type { Context } from '../../context';
import { excerptsOf, type IsAsked } from './excerpts';

/** A sentence with what tells how it hangs together with its neighbours. */
export interface Sentence {
  readonly words: Words;
  /** Nouns and verbs of two characters and more, each once. */
  readonly content: ReadonlySet<string>;
  readonly lead: Lead;
}

/** By what a sentence leans on the one before: a pronoun, a word that joins, or nothing. */
export type Lead = 'pronoun' | 'joint' | 'none';

const shortest = 8;
const longest = 130;

const pronoun = /^[“‘]?(?:这|那(?!么)|该(?!怎)|此(?!外)|其(?!他|次|实)|他|她|它)/u;
const joint =
  /^(?:但|然而|可是|不过|因此|因而|所以|于是|此外|同时|而|另外|否则|结果|从此|后来|随后|接着|不久|之后|例如|比如|正是|同样|反之|相反|总之|可见)/u;

/** Runs of open sentences that are prose, with the passages they stand in. */
export function openProse(
  context: Context,
  isAsked: IsAsked,
): { readonly sentences: readonly Sentence[] }[] {
  return excerptsOf(context, isAsked)
    .filter(({ proof }) => proof.language === 'zh-CN')
    .flatMap(({ sentences }) => runsOf(context, sentences));
}

/** Runs of open prose, with those of the next passages where nothing lies between: short paragraphs of one text. */
export function openPages(context: Context, isAsked: IsAsked): Sentence[][] {
  const pages: Sentence[][] = [];
  for (const { sentences } of openProse(context, isAsked)) {
    const [last, next] = [pages.at(-1)?.at(-1), sentences[0]];
    if (last && next && isContinued(context, last.words, next.words))
      pages.at(-1)?.push(...sentences);
    else pages.push([...sentences]);
  }
  return pages;
}

function isContinued({ readables, names }: Context, last: Words, next: Words): boolean {
  const document = names.documents.get(next.documentId);
  if (last.documentId !== next.documentId || document?.type !== 'text') return false;
  if (next.passageNumber !== last.passageNumber + 1 || next.start > 0) return false;
  const at = (id: string) => readables.find(({ passage }) => passage.id === id);
  const sectionOf = (id: string) =>
    document.sections.find(({ passageIds }) => passageIds.includes(id));
  return (
    at(last.passageId)?.text.length === last.end &&
    at(next.passageId)?.passage.before.length === 0 &&
    sectionOf(last.passageId) === sectionOf(next.passageId)
  );
}

/** True where the last sentence ends outside of quotation marks. */
export function isClosed(sentences: readonly Sentence[]): boolean {
  return /[。！？]$/u.test(sentences.at(-1)?.words.text ?? '');
}

/** All sentences of prose of a document. */
export function proseOf(context: Context, documentId: string): Sentence[] {
  const documents = known.get(context) ?? new Map<string, Sentence[]>();
  known.set(context, documents);
  const found =
    documents.get(documentId) ??
    context.readables
      .filter(({ document }) => document.id === documentId)
      .flatMap((readable) =>
        splitSentences(readable.text).map(({ start, end }) =>
          withoutNumber(wordsAt(readable, start, end)),
        ),
      )
      .filter((words) => words.language === 'zh-CN' && !words.noted && isProse(words.text))
      .map((words) => read(context, words));
  documents.set(documentId, found);
  return found;
}

const known = new WeakMap<Context, Map<string, Sentence[]>>();

const usualShare = 0.12;
const counted = new WeakMap<Context, Map<string, ReadonlySet<string>>>();

/** Words that a good part of all sentences of a document has: they join no two of them. */
export function usualWords(context: Context, documentId: string): ReadonlySet<string> {
  const documents = counted.get(context) ?? new Map<string, ReadonlySet<string>>();
  counted.set(context, documents);
  const known = documents.get(documentId);
  if (known) return known;
  const all = proseOf(context, documentId);
  const counts = new Map<string, number>();
  for (const { content } of all)
    for (const word of content) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.max(4, all.length * usualShare);
  const found = new Set([...counts].filter(([, count]) => count > most).map(([word]) => word));
  documents.set(documentId, found);
  return found;
}

function runsOf(
  context: Context,
  sentences: FactOf<'excerpt'>['sentences'],
): { sentences: Sentence[] }[] {
  const runs: Sentence[][] = [[]];
  for (const one of sentences) {
    const words = withoutNumber(one);
    if (isProse(words.text)) runs.at(-1)?.push(read(context, words));
    else runs.push([]);
  }
  return runs.filter(({ length }) => length > 0).map((run) => ({ sentences: run }));
}

/** The sentence behind the number of its article. */
function withoutNumber(words: Words): Words {
  const lead =
    /^(?:第[一二三四五六七八九十百零\d]+条|[（(][\d一二三四五六七八九十]{1,3}[）)]|\d{1,2}[、.．])[\s　]*/u.exec(
      words.text,
    )?.[0].length ?? 0;
  return lead === 0 ? words : { ...words, start: words.start + lead, text: words.text.slice(lead) };
}

const pairs = ['“”', '‘’', '（）', '()', '《》', '「」', '【】'] as const;

/** A whole sentence in words: no row of a table, no item of a list, no caption, nothing left open. */
function isProse(text: string): boolean {
  if (text.length < shortest || text.length > longest) return false;
  if (!/[。！？][”’）]?$/u.test(text) || /[\t\n|▼●■◆★]|\.{3}|https?:/u.test(text)) return false;
  if (
    /^(?:[-•*·][ \u3000]|[图表注][：:\d]|[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|\p{Script=Han}{2,8}[：:])/u.test(
      text,
    )
  )
    return false;
  if (pairs.some(([open = '', close = '']) => text.split(open).length !== text.split(close).length))
    return false;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= text.length * 0.7;
}

const contentTag = /^(?:n|vn|v$|vi|j|i|l|s$)/u;

function read({ tag }: Context, words: Words): Sentence {
  const tokens: readonly TaggedWord[] = tag ? tag(words.text) : [];
  const content = tokens.filter(({ word, tag: mark }) => word.length >= 2 && contentTag.test(mark));
  return {
    words,
    content: new Set(content.map(({ word }) => word).filter((word) => !plain.has(word))),
    lead: pronoun.test(words.text) ? 'pronoun' : joint.test(words.text) ? 'joint' : 'none',
  };
}

/** Words that any text has and that join nothing. */
const plain: ReadonlySet<string> = new Set(
  '中国 我国 全国 国家 含有 进行 可以 能够 应当 应该 需要 必须 没有 成为 作为 具有 开始 时候 方面 问题 情况 工作 活动 有关 相关 主要 重要 一定 不同 许多 很多 人们 大家 自己 我们 他们 它们 这种 这些 不得 可能 认为 表示 知道 看到 发现 使用 其中 今天 现在 当时 以后 之后 以前 时间 地方 东西 事情 得到 通过 规定 不能 不会 不是 就是 也是 还是 都是 可是 觉得 起来 出来 一样 一般 有人 还有 只有 只能 同时 目前'.split(
    ' ',
  ),
);
