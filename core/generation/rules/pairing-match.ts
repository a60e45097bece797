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
        return language === 'en'
          ? `Which words does ${source} put together? Match the two sides.`
          : `在${source}中，下列词语怎样搭配？请一一配对。`;
      }),
      rows: apart.map((one) => rowOf(names, one.cue, one.value, [one.proof])),
      concepts: apart.flatMap(({ value }) => conceptIds(names, value.text)),
      salience: first.relation === 'label' || first.relation === 'appraisal' ? 0.5 : 0.8,
    });
  });
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
