import type { Language } from '@/core/content';
import { cite } from '../citation';
import type { Context } from '../context';
import type { MatchDraft } from '../draft';
import { conceptIds, inLanguages } from '../names';
import { alike, type Pairing, soundPairings } from './pairings';
import { matchRows, rowOf } from './rows';

/** Which words stand together? Pairs of one relation of one sentence, else of one document. */
export function matchPairings(context: Context): MatchDraft[] {
  return pairingSets(context).flatMap((pairings) => {
    const apart = pairings.filter(
      (one, index) =>
        !pairings.some(
          (other, at) =>
            at !== index && (alike(one.cue, other.cue) || alike(one.value, other.value)),
        ),
    );
    const [first] = apart;
    if (!first || first.relation === 'role') return [];
    const { names } = context;
    return matchRows(context, {
      rule: `pairing-match-${first.relation}`,
      variant: '',
      fact: first,
      stem: inLanguages((language) => {
        const source = cite(names, first.value.documentId, language);
        return stemOf(first.relation, source, language);
      }),
      rows: apart.map((one) => rowOf(names, one.cue, one.value, [one.proof])),
      concepts: apart.flatMap(({ value }) => conceptIds(names, value.text)),
      salience: first.relation === 'label' || first.relation === 'appraisal' ? 0.5 : 0.8,
    });
  });
}

function stemOf(relation: Pairing['relation'], source: string, language: Language): string {
  const isEnglish = language === 'en';
  switch (relation) {
    case 'for':
      return isEnglish
        ? `According to ${source}, which aim does each of these serve? Match the two sides.`
        : `根据${source}，下列各项分别是为了什么？请一一配对。`;
    case 'result':
      return isEnglish
        ? `In ${source}, what does each of these phrases refer to? Match the two sides.`
        : `${source}中的下列说法分别说的是什么？请一一配对。`;
    case 'appraisal':
      return isEnglish
        ? `In ${source}, what does each of these words of praise refer to? Match the two sides.`
        : `${source}中的下列评价分别针对什么？请一一配对。`;
    default:
      return isEnglish
        ? `Which words does ${source} put together? Match the two sides.`
        : `在${source}中，下列词语怎样搭配？请一一配对。`;
  }
}

function pairingSets(context: Context): Pairing[][] {
  const sound = soundPairings(context);
  const bySentence = groupBy(sound, (one) => `${one.relation}|${one.sentence}`);
  const whole = bySentence.filter((group) => group.length >= 3);
  const used = new Set(whole.flat());
  const byDocument = groupBy(
    sound.filter((one) => !used.has(one)),
    (one) => `${one.relation}|${one.value.documentId}`,
  );
  return [...whole, ...byDocument.filter((group) => group.length >= 3)];
}

function groupBy(pairings: readonly Pairing[], nameOf: (one: Pairing) => string): Pairing[][] {
  const groups = new Map<string, Pairing[]>();
  for (const one of pairings) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one]);
  return [...groups.values()];
}
