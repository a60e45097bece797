import { z } from 'zod';
import { sabotages } from './sabotage';

const OriginsSchema = z.array(
  z.object({
    name: z.string(),
    origin: z.enum(['published', 'draft', 'gold', ...sabotages]),
    language: z.enum(['en', 'zh-CN']),
    kind: z.string(),
    answer: z.string(),
  }),
);

export const SheetSchema = z.array(
  z.object({
    name: z.string(),
    /** Without the text: letters or words; empty where the judge could not guess. */
    guess: z.string(),
    /** With the text. */
    answer: z.string(),
    /** All choices that could be defended, as letters. */
    defensible: z.string(),
    /** Whether the passages are enough to answer. */
    sufficient: z.boolean(),
    keyRight: z.boolean(),
    verdict: z.enum(['as-is', 'small-edit', 'reject']),
    flaws: z.array(z.string()),
    /** Of the wrong choices: how many are wrong indeed, and how many would tempt a learner. */
    distractors: z.object({ total: z.number(), wrong: z.number(), plausible: z.number() }),
    difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    explanationRight: z.boolean(),
    comment: z.string().default(''),
  }),
);

export type Sheet = z.infer<typeof SheetSchema>;
type Origins = z.infer<typeof OriginsSchema>;
type Judgement = Sheet[number];

/** A share with the 95 % interval of Wilson. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

/** `count` of `of` things, with the bounds between which the true share lies (95 %, Wilson). */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, low: 0, high: 1 };
  const z = 1.959964;
  const [p, square] = [count / of, z ** 2];
  const centre = (p + square / (2 * of)) / (1 + square / of);
  const half = (z / (1 + square / of)) * Math.sqrt((p * (1 - p)) / of + square / (4 * of ** 2));
  return { count, of, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/**
 * Agreement of judges on yes or no beyond chance, Gwet's AC1: 1 perfect, 0 as by chance. One list for
 * every item; items with fewer than two judgements are left out. Null where none is left.
 */
export function agreementOf(votes: readonly (readonly boolean[])[]): number | null {
  const rated = votes.filter((all) => all.length >= 2);
  if (rated.length === 0) return null;
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const yes = (all: readonly boolean[]): number => all.filter(Boolean).length;
  const agreed = mean(
    rated.map((all) => {
      const [ayes, noes] = [yes(all), all.length - yes(all)];
      return (ayes * (ayes - 1) + noes * (noes - 1)) / (all.length * (all.length - 1));
    }),
  );
  const share = mean(rated.map((all) => yes(all) / all.length));
  const chance = 2 * share * (1 - share);
  return chance === 1 ? 1 : (agreed - chance) / (1 - chance);
}

/** How one judge did on the controls. */
export interface JudgeCheck {
  readonly judge: string;
  /** Sabotaged items that were not passed as they are. */
  readonly noticed: Share;
  /** Model questions that were rejected. */
  readonly refusedGold: Share;
  readonly kept: boolean;
}

export interface Scores {
  readonly judges: readonly JudgeCheck[];
  readonly agreement: number | null;
  readonly groups: readonly {
    readonly origin: string;
    readonly language: string;
    readonly usable: Share;
    readonly usableWithEdit: Share;
    readonly keyRight: Share;
    readonly sufficient: Share;
    readonly distractorsWrong: Share;
    readonly distractorsPlausible: Share;
    readonly explanationRight: Share;
    /** Answered right by most without the text, of items with choices. */
    readonly guessed: Share;
  }[];
  readonly refused: readonly { readonly name: string; readonly comments: readonly string[] }[];
}

/**
 * What judges found, by origin and language, each item by the majority of the judges that are kept: a
 * judge who lets more than a tenth of the sabotage pass, or rejects more than a tenth of the model
 * questions, is left out. Throws where a file has another form.
 */
export function scoreSheets(origins: unknown, sheets: ReadonlyMap<string, unknown>): Scores {
  const known = OriginsSchema.parse(origins);
  const read = [...sheets].map(([judge, sheet]) => ({ judge, sheet: SheetSchema.parse(sheet) }));
  const judges = read.map(({ judge, sheet }) => checkJudge(judge, sheet, known));
  const kept = read.filter(({ judge }) => judges.some((one) => one.judge === judge && one.kept));
  const votesOn = (name: string): Judgement[] =>
    kept.flatMap(({ sheet }) => sheet.filter((one) => one.name === name));
  const ours = known.filter(({ origin }) => !isSabotage(origin));
  return {
    judges,
    agreement: agreementOf(
      ours.map(({ name }) => votesOn(name).map(({ verdict }) => verdict === 'as-is')),
    ),
    groups: ['published', 'draft', 'gold'].flatMap((origin) =>
      ['en', 'zh-CN'].flatMap((language) => {
        const items = ours.filter((one) => one.origin === origin && one.language === language);
        const judged = items.flatMap((item) => {
          const votes = votesOn(item.name);
          return votes.length > 0 ? [{ item, votes }] : [];
        });
        return judged.length > 0 ? [{ origin, language, ...measure(judged) }] : [];
      }),
    ),
    refused: ours.flatMap(({ name }) => {
      const votes = votesOn(name);
      const bad = votes.filter(({ verdict }) => verdict !== 'as-is');
      return bad.length * 2 > votes.length
        ? [{ name, comments: bad.map(({ flaws, comment }) => `${flaws.join(', ')} ${comment}`) }]
        : [];
    }),
  };
}

function isSabotage(origin: string): boolean {
  return sabotages.some((how) => how === origin);
}

function checkJudge(judge: string, sheet: Sheet, origins: Origins): JudgeCheck {
  const of = (wanted: (origin: string) => boolean): Judgement[] =>
    sheet.filter(({ name }) => origins.some((one) => one.name === name && wanted(one.origin)));
  const [bad, gold] = [of(isSabotage), of((origin) => origin === 'gold')];
  const noticed = shareOf(bad.filter(({ verdict }) => verdict !== 'as-is').length, bad.length);
  const refusedGold = shareOf(
    gold.filter(({ verdict }) => verdict === 'reject').length,
    gold.length,
  );
  const kept = noticed.count >= 0.9 * noticed.of && refusedGold.count <= 0.1 * refusedGold.of;
  return { judge, noticed, refusedGold, kept };
}

function measure(
  judged: readonly { readonly item: Origins[number]; readonly votes: readonly Judgement[] }[],
) {
  const most = (wanted: (vote: Judgement, item: Origins[number]) => boolean): Share =>
    shareOf(
      judged.filter(
        ({ item, votes }) => votes.filter((vote) => wanted(vote, item)).length * 2 > votes.length,
      ).length,
      judged.length,
    );
  const all = judged.flatMap(({ votes }) => votes.map(({ distractors }) => distractors));
  const sum = (countOf: (one: Judgement['distractors']) => number): number =>
    all.reduce((total, one) => total + countOf(one), 0);
  const total = sum((one) => one.total);
  const closed = judged.filter(({ item }) => ['single-choice', 'true-false'].includes(item.kind));
  return {
    usable: most(({ verdict }) => verdict === 'as-is'),
    usableWithEdit: most(({ verdict }) => verdict !== 'reject'),
    keyRight: most(({ keyRight }) => keyRight),
    sufficient: most(({ sufficient }) => sufficient),
    distractorsWrong: shareOf(
      sum((one) => one.wrong),
      total,
    ),
    distractorsPlausible: shareOf(
      sum((one) => one.plausible),
      total,
    ),
    explanationRight: most(({ explanationRight }) => explanationRight),
    guessed: shareOf(
      closed.filter(
        ({ item, votes }) =>
          votes.filter(({ guess }) => guess.charAt(0) === item.answer.charAt(0)).length * 2 >
          votes.length,
      ).length,
      closed.length,
    ),
  };
}
