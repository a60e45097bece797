import type { Language, Localized } from '@/core/content';
import type { Fact, Words } from '@/core/extraction';
import { choose, proofs } from '../choices';
import type { Context } from '../context';
import type { ClassifyDraft, Draft } from '../draft';
import { inLanguages, mention, type Names, quoted } from '../names';
import { isTidy } from '../tidy';
import { readingLength, sharedTokens } from '../tokens';
import { passagesIn } from './places';

/** Something that cards can belong to, and the cards that do, each with what proves it. */
export interface Bin {
  readonly label: Words;
  readonly cards: readonly { readonly words: Words; readonly proof: readonly Words[] }[];
}

interface Plan {
  readonly rule: string;
  readonly variant: string;
  readonly fact: Fact;
  readonly stem: Localized;
  readonly bins: readonly Bin[];
  /** Says where a card belongs, without a full stop; that it does where this is absent. */
  readonly belongs?: (label: string, language: Language) => string;
  /** Whether cards may repeat a word of their bin where all its cards do: 热爱劳动 in 劳动精神. */
  readonly mayRepeat?: boolean;
  readonly concepts?: readonly string[];
  readonly level?: Draft['level'];
  readonly salience: number;
}

const mostCards = 9;

/**
 * One question that sorts cards into two to four bins, or none. A card that stands in two bins, or that
 * a word of its bin gives away, is left out; bins have at least two cards, and much the same number.
 */
export function sortIntoBins(context: Context, plan: Plan): ClassifyDraft[] {
  const bins = evenBins(tellingApart(plan.bins, plan.mayRepeat === true).slice(0, 4));
  const cards = bins.flatMap((bin) => bin.cards);
  if (bins.length < 2 || cards.length < 4) return [];
  const { names } = context;
  const proof = cards.flatMap((card) => card.proof);
  return [
    {
      kind: 'classify',
      rule: plan.rule,
      variant: plan.variant,
      fact: plan.fact,
      stem: plan.stem,
      rationale: inLanguages((language) =>
        language === 'en'
          ? `The text has every one of them in one place only ${passagesIn(proof, 'en')}.`
          : `每一项在原文里都只归入一处${passagesIn(proof, 'zh-CN')}。`,
      ),
      bins: bins.map((bin) => ({
        label: choose(names, bin.label),
        cards: bin.cards.map((card) => ({
          ...choose(names, card.words),
          reason: inLanguages((language) => {
            const place = passagesIn(card.proof, language);
            const label = labelIn(names, bin.label, language);
            const belongs = plan.belongs ?? belongsTo;
            const end = language === 'en' ? ` ${place}.` : `${place}。`;
            return `${belongs(label, language)}${end}`;
          }),
        })),
      })),
      evidence: proofs(proof, []),
      concepts: plan.concepts ?? [],
      level: plan.level ?? 'understand',
      salience: plan.salience,
    },
  ];
}

function belongsTo(label: string, language: Language): string {
  return language === 'en' ? `It belongs to ${label}` : `它属于${label}`;
}

/** A label in a reason: a heading by our rendering, in quotation marks. */
function labelIn(names: Names, label: Words, language: Language): string {
  const heading = label.language === language ? undefined : names.headings.get(label.text);
  return heading === undefined ? mention(names, label, language) : quoted(heading);
}

function tellingApart(bins: readonly Bin[], mayRepeat: boolean): Bin[] {
  const labels = bins.map(({ label }) => label.text);
  return bins.flatMap((bin, index) => {
    const strangers = bins.filter((_, at) => at !== index).flatMap((other) => other.cards);
    const cards = bin.cards.filter(
      ({ words }) =>
        !words.noted &&
        isTidy(words.text) &&
        readingLength(words.text) <= 24 &&
        !strangers.some(({ words: other }) => overlaps(other.text, words.text)),
    );
    const untold = cards.filter(({ words }) => !isTold(words.text, bin.label.text, labels));
    const kept = mayRepeat && untold.length === 0 ? cards : untold;
    return kept.length >= 2 && !bin.label.noted ? [{ ...bin, cards: kept }] : [];
  });
}

function overlaps(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/** True where a word of the card stands in its own label and not in most others. */
function isTold(card: string, label: string, labels: readonly string[]): boolean {
  return sharedTokens(card, label).some(
    (token) =>
      labels.filter((other) => sharedTokens(token, other).length > 0).length * 2 <= labels.length,
  );
}

/** As many cards in each bin as the smallest has, or one more; nine at most in all. */
function evenBins(bins: readonly Bin[]): Bin[] {
  const smallest = Math.min(...bins.map(({ cards }) => cards.length));
  const each = Math.min(smallest + 1, Math.floor(mostCards / Math.max(1, bins.length)));
  return bins.map((bin) => ({ ...bin, cards: bin.cards.slice(0, Math.max(2, each)) }));
}
