import type { Words } from '@/core/extraction';
import { proofs } from '../choices';
import { briefly, capitalise, placeOf } from '../citation';
import { type Context, factsOf } from '../context';
import type { TrueFalseDraft } from '../draft';
import { conceptOf, glossedInSentence, inLanguages, type Names, nameIn } from '../names';
import { chanceOf } from '../random';
import { closeSentence, statementStem } from '../statement';
import { type Act, actIn, actsByDeed } from './act-person';

/** What many do at once is no deed of one. */
const actsOfMany = new Set(['attended', 'keynote', 'visited']);

/** Who did what, as it stands, and with one place changed: the person, or for speeches the occasion. */
export function swapActor(context: Context): TrueFalseDraft[] {
  return actsByDeed(context).flatMap((acts): TrueFalseDraft[] => {
    const [act] = acts;
    if (!act || act.proof.noted || actsOfMany.has(act.kind)) return [];
    const other = rival(context, act);
    if (!other) return [];
    const { names } = context;
    const document = act.person.documentId;
    const language = act.person.language;
    const onOccasion = act.kind === 'spoke-at';
    const glossed = (person: Words, thing: Words) =>
      language === 'en'
        ? chineseGloss(names, person, { ...act, object: thing })
        : {
            gloss: `${nameIn(names, person, 'en')} ${actIn(names, { ...act, object: thing }, 'en')}.`,
          };
    const printed = {
      text: sentence(act, act.person.text, act.object.text),
      language,
      ...glossed(act.person, act.object),
    };
    const text = onOccasion
      ? sentence(act, act.person.text, other.object.text)
      : sentence(act, other.person.text, act.object.text);
    const wrong = onOccasion
      ? glossed(act.person, other.object)
      : glossed(other.person, act.object);
    const place = (reader: 'en' | 'zh-CN') => placeOf(names, act.proof, document, reader);
    const common = {
      kind: 'true-false',
      rule: 'act-swap',
      fact: act,
      stem: statementStem(names, document),
      concepts: [conceptOf(names, act.person.text)?.id ?? []].flat(),
      level: 'remember',
      salience: 0.5,
    } as const;
    return [
      {
        ...common,
        variant: 'true',
        statement: printed,
        correction: null,
        rationale: inLanguages((reader) =>
          reader === 'en'
            ? `${capitalise(briefly(names, document, 'en'))} says so ${place('en')}.`
            : `${briefly(names, document, 'zh-CN')}写明了这一点${place('zh-CN')}。`,
        ),
        evidence: proofs([act.proof], []),
      },
      {
        ...common,
        variant: 'false',
        statement: { text, language, ...wrong },
        correction: printed,
        rationale: inLanguages((reader) => {
          if (onOccasion)
            return reader === 'en'
              ? `The text has “${act.object.text}” for this speech ${place('en')}.`
              : `原文写的是${glossedInSentence(names, act.object, 'zh-CN')}${place('zh-CN')}。`;
          const right = nameIn(names, act.person, reader);
          const rejected = nameIn(names, other.person, reader);
          return reader === 'en'
            ? `The text names ${right} here, not ${rejected} ${place('en')}.`
            : `原文写的是${right}，不是${rejected}${place('zh-CN')}。`;
        }),
        evidence: proofs([act.proof], [other.proof]),
      },
    ];
  });
}

/** The deed in our Chinese, where it has a rendering. */
function chineseGloss(names: Names, person: Words, act: Act): { gloss?: string } {
  const deed = actIn(names, act, 'zh-CN');
  return deed.startsWith('“') ? {} : { gloss: `${nameIn(names, person, 'zh-CN')}${deed}。` };
}

function rival(context: Context, act: Act): Act | undefined {
  const all = factsOf(context, 'act').filter(
    (other) =>
      other.person.documentId === act.person.documentId && other.person.text !== act.person.text,
  );
  const fitting =
    act.kind === 'spoke-at'
      ? all.filter(
          (other) =>
            other.kind === act.kind &&
            other.verb.text === act.verb.text &&
            other.object.text !== act.object.text,
        )
      : all;
  return fitting
    .map((other) => ({
      other,
      named: conceptOf(context.names, other.person.text) ? 0 : 1,
      chance: chanceOf(context.seed, act.key, other.key),
    }))
    .sort((a, b) => a.named - b.named || a.chance - b.chance)[0]?.other;
}

function sentence(act: Act, person: string, object: string): string {
  const words =
    act.person.language === 'en'
      ? `${person} ${act.verb.text} ${object}`
      : `${person}${act.verb.text}了${object}`;
  return closeSentence(words, act.person.language);
}
