import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Library } from '@/core/content';
import { type Item, letterOf } from './item';

const GoldSchema = z.array(
  z.object({
    id: z.string(),
    lang: z.string(),
    type: z.string(),
    stem: z.string(),
    rationale: z.string(),
    options: z.array(z.string()).default([]),
    key: z.array(z.number()).default([]),
    bins: z.record(z.string(), z.array(z.string())).default({}),
    pairs: z.array(z.tuple([z.string(), z.string()])).default([]),
    sequence: z.array(z.string()).default([]),
    bank: z.array(z.string()).default([]),
    answer: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).optional(),
    corrected: z.string().optional(),
    accept: z.array(z.string()).default([]),
    unit: z.string().default(''),
    quotes: z.array(z.object({ quote: z.string() })),
  }),
);

type Gold = z.infer<typeof GoldSchema>[number];

/** The model questions that people wrote about the shipped texts, in the layout of the judges. */
export async function readGold(library: Pick<Library, 'passages'>): Promise<Item[]> {
  const text = await readFile(new URL('gold-items.json', import.meta.url), 'utf8');
  return GoldSchema.parse(JSON.parse(text)).map((gold) => goldItem(gold, library));
}

function goldItem(gold: Gold, library: Pick<Library, 'passages'>): Item {
  const quotations = gold.quotes.map(({ quote }) => quote);
  const found = library.passages
    .map(({ text }) => text)
    .filter((text) => quotations.some((quote) => text.includes(quote)));
  return {
    ...layOut(gold),
    language: gold.lang.startsWith('zh') ? 'zh-CN' : 'en',
    stem: gold.stem,
    explanation: gold.rationale,
    reasons: [],
    quotations,
    passages: found.length > 0 ? found : quotations,
  };
}

function layOut(gold: Gold): Pick<Item, 'kind' | 'given' | 'choices' | 'answer'> {
  const { options, key, pairs, sequence, bank, answer } = gold;
  const letter = (all: readonly string[], one: string): string => letterOf(all.indexOf(one));
  switch (gold.type) {
    case 'multi':
      return {
        ...{ kind: 'multiple-choice', given: [], choices: options },
        answer: key.map(letterOf).join(' '),
      };
    case 'classify': {
      const bins = Object.keys(gold.bins);
      const cards = Object.values(gold.bins).flat().sort();
      return {
        ...{ kind: 'classify', given: bins.map((bin, at) => `${at + 1}. ${bin}`), choices: cards },
        answer: cards
          .map(
            (card, at) =>
              `${bins.findIndex((bin) => gold.bins[bin]?.includes(card)) + 1}${letterOf(at)}`,
          )
          .join(' '),
      };
    }
    case 'match': {
      const right = pairs.map(([, one]) => one).sort();
      return {
        ...{
          kind: 'match',
          given: pairs.map(([left], at) => `${at + 1}. ${left}`),
          choices: right,
        },
        answer: pairs.map(([, one], at) => `${at + 1}${letter(right, one)}`).join(' '),
      };
    }
    case 'order': {
      const items = [...sequence].sort();
      return {
        ...{ kind: 'order', given: [], choices: items },
        answer: sequence.map((one) => letter(items, one)).join(' '),
      };
    }
    case 'numeric':
      return { kind: 'numeric', given: [], choices: [], answer: `${answer} ${gold.unit}`.trim() };
    case 'truefalse':
      return {
        ...{ kind: 'true-false', given: [], choices: ['true', 'false'] },
        answer: answer === true || answer === 'true' ? 'A' : `B (${gold.corrected ?? ''})`,
      };
    case 'cloze': {
      const words = Array.isArray(answer) ? answer : [String(answer)];
      return {
        ...{ kind: 'cloze', given: [], choices: bank },
        answer: words.map((word, at) => `${at + 1}${letter(bank, word)}`).join(' '),
      };
    }
    case 'short':
      return {
        ...{ kind: 'short-answer', given: [], choices: [] },
        answer: [Array.isArray(answer) ? answer.join('; ') : String(answer), ...gold.accept].join(
          ' / ',
        ),
      };
    default:
      return {
        ...{ kind: 'single-choice', given: [], choices: options },
        answer: key.map(letterOf).join(' '),
      };
  }
}
