import { type Item, letterOf } from './item';

/** What a judge who reads must notice. */
export const sabotages = [
  'wrong-key',
  'two-keys',
  'not-in-passage',
  'giveaway',
  'absurd-distractors',
  'damaged-source',
] as const;

export type Sabotage = (typeof sabotages)[number];

const absurd = {
  en: ['a purple teapot', 'the far side of the Moon', 'nobody ever sleeps'],
  'zh-CN': ['紫色的茶壶', '月球背面', '从来没有人睡觉'],
} as const;

/** A single-choice question spoiled on purpose, or null where it cannot be spoiled in this way. */
export function spoil(item: Item, how: Sabotage, other: Item): Item | null {
  const key = item.answer.charCodeAt(0) - 65;
  const right = item.choices[key];
  if (item.kind !== 'single-choice' || right === undefined || item.choices.length < 3) return null;
  const wrong = (key + 1) % item.choices.length;
  const replace = (at: number, text: string): string[] => item.choices.with(at, text);
  switch (how) {
    case 'wrong-key':
      return { ...item, answer: letterOf(wrong) };
    case 'two-keys': {
      const again = item.language === 'en' ? `the same: ${right}` : `即${right}`;
      return { ...item, choices: replace(wrong, again) };
    }
    case 'not-in-passage':
      return { ...item, quotations: other.quotations, passages: other.passages };
    case 'giveaway': {
      const hint =
        item.language === 'en'
          ? `${right}, exactly as the text itself says in its own words in this very place`
          : `${right}，这正是原文在此处用自己的话明确写出来的内容`;
      return { ...item, choices: replace(key, hint) };
    }
    case 'absurd-distractors': {
      const fillers = absurd[item.language].values();
      return {
        ...item,
        choices: item.choices.map((choice, at) =>
          at === key ? choice : (fillers.next().value ?? choice),
        ),
      };
    }
    case 'damaged-source': {
      const cut = (text: string): string => text.replaceAll(right, right.slice(0, 1));
      if (!item.passages.some((text) => text.includes(right))) return null;
      return {
        ...item,
        quotations: item.quotations.map(cut),
        passages: item.passages.map(cut),
      };
    }
  }
}
