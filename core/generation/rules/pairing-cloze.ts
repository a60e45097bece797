import { type Words, wordsAt } from '@/core/extraction';
import { distinct, proofs, rejectChoice } from '../choices';
import { placeOf } from '../citation';
import { clozeParts, clozeStem } from '../cloze-text';
import type { Context } from '../context';
import type { ClozeDraft, Distractor } from '../draft';
import { inLanguages, quotedWithGloss } from '../names';
import { chanceOf } from '../random';
import { readingLength } from '../tokens';
import { distanceOf } from './lists';
import { type Pairing, soundPairings } from './pairings';

const longest = { en: 420, 'zh-CN': 100 } as const;
/** Relations whose words could stand in each other's blank: what rises can reach a new level too. */
const interchangeable = ['for', 'greeting', 'appraisal', 'result'] as const;

/** What must be left around the blanks, so that the sentence can be recognised. */
const shortest = { en: 8, 'zh-CN': 12 } as const;
const most = 3;

/** Which word of a pairing is left out: the one that can be told from the other by reading only. */
const blankOf = (pairing: Pairing): Words =>
  pairing.relation === 'label' ? pairing.value : pairing.cue;

/** A sentence with two or three pairings, and the words that belong to each left out. */
export function blankPairings(context: Context): ClozeDraft[] {
  const groups = new Map<string, Pairing[]>();
  for (const fact of soundPairings(context)) {
    const id = `${fact.relation}|${fact.sentence}`;
    groups.set(id, [...(groups.get(id) ?? []), fact]);
  }
  return [...groups.values()].flatMap((group) => {
    const draft = fromGroup(context, group.slice(0, most));
    return draft ? [draft] : [];
  });
}

function fromGroup(context: Context, group: readonly Pairing[]): ClozeDraft | null {
  const { names } = context;
  const [first] = group;
  const whole = first && span(context, group);
  if (!first || !whole || group.length < 2) return null;
  if (interchangeable.some((relation) => relation === first.relation)) return null;
  const blanks = group.map(blankOf);
  const wrong = foreign(context, group, whole).slice(0, 2);
  const distinctBlanks = new Set(blanks.map(({ text }) => text)).size;
  if (distinctBlanks < blanks.length || wrong.length < 1) return null;
  const left = readingLength(whole.text) - readingLength(blanks.map(({ text }) => text).join(''));
  if (left < shortest[whole.language]) return null;
  const document = whole.documentId;
  return {
    kind: 'cloze',
    rule: `pairing-${first.relation}-cloze`,
    variant: '',
    fact: first,
    stem: clozeStem(names, document),
    rationale: inLanguages((language) => {
      const place = placeOf(names, whole, document, language);
      return language === 'en'
        ? `The text has the sentence in these words ${place}.`
        : `这句话在原文里就是这样写的${place}。`;
    }),
    language: whole.language,
    parts: clozeParts(names, whole, blanks),
    distractors: wrong,
    evidence: proofs(
      [whole],
      wrong.flatMap((one) => one.words ?? []),
    ),
    concepts: [],
    level: 'remember',
    salience: 0.7,
  };
}

/** From the first pairing to the last, with the words that belong to them; no defect within. */
function span(context: Context, group: readonly Pairing[]): Words | null {
  const [first] = group;
  const last = group.at(-1);
  const readable = context.readables.find(({ passage }) => passage.id === first?.cue.passageId);
  if (!first || !last || !readable) return null;
  const whole = wordsAt(readable, first.proof.start, last.proof.end);
  const trimmed = wordsAt(
    readable,
    whole.start,
    whole.end - (/[，；、]*$/u.exec(whole.text)?.[0].length ?? 0),
  );
  return trimmed.text.length <= longest[trimmed.language] && !trimmed.text.includes('\uE000')
    ? trimmed
    : null;
}

/** What fills the same place in other sentences. */
function foreign(context: Context, group: readonly Pairing[], whole: Words): Distractor[] {
  const { names } = context;
  const [first] = group;
  if (!first) return [];
  const own = group.map((pairing) => blankOf(pairing).text);
  const others = soundPairings(context)
    .filter(
      (other) =>
        other.relation === first.relation &&
        other.cue.language === first.cue.language &&
        !whole.text.includes(blankOf(other).text) &&
        !own.some((text) => text.includes(blankOf(other).text)),
    )
    .map((other) => ({ other, chance: chanceOf(context.seed, first.key, blankOf(other).text) }))
    .sort(
      (a, b) =>
        distanceOf(blankOf(a.other), whole) - distanceOf(blankOf(b.other), whole) ||
        a.chance - b.chance,
    );
  return distinct(
    others.map(({ other }) => other),
    (other) => blankOf(other).text,
  ).map((other) => {
    const [shown, partner] =
      other.relation === 'label' ? [other.value, other.cue] : [other.cue, other.value];
    return rejectChoice(
      names,
      shown,
      distanceOf(shown, whole),
      inLanguages((language) => {
        const place = placeOf(names, shown, whole.documentId, language);
        const with_ = quotedWithGloss(names, partner, language);
        return language === 'en'
          ? `The text puts it with ${with_} ${place}.`
          : `原文中与它连在一起的是${with_}${place}。`;
      }),
    );
  });
}
