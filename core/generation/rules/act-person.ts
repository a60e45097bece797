import type { Language } from '@/core/content';
import type { FactOf } from '@/core/extraction';
import { choose, proofs, rejectChoice } from '../choices';
import { cite, placeOf } from '../citation';
import { type Context, factsOf } from '../context';
import type { MultipleDraft, SingleDraft } from '../draft';
import { conceptOf, glossOf, inLanguages, type Names, nameIn, quoted } from '../names';
import { numeral } from '../numerals';
import { shuffle } from '../random';
import { type Person, peopleOf, saidOf } from './people';

export type Act = FactOf<'act'>;

const occasions: Readonly<Record<string, string>> = {
  大会: 'the conference',
  会议: 'the meeting',
  仪式: 'the ceremony',
  论坛: 'the forum',
};

/** What somebody did, in a sentence of ours: "read out the proposal". */
export function actIn(names: Names, act: Act, language: Language): string {
  const { verb, object } = act;
  const printed = `${verb.text} ${object.text}`;
  if (verb.language === 'en' && language === 'zh-CN')
    return glossOf(names, { text: printed, language: 'en' }) ?? quoted(printed);
  if (verb.language === 'en') return `${verb.text} ${nameIn(names, object, 'en')}`;
  if (language === 'zh-CN') return `${verb.text}${object.text}`;
  return act.kind === 'presided'
    ? `presided over ${occasions[object.text] ?? `“${object.text}”`}`
    : `attended ${occasions[object.text] ?? `“${object.text}”`}`;
}

/** A deed behind its persons: words of the source need a verb before them. */
function said(deed: string): string {
  return deed.startsWith('“') ? `做了这件事：${deed}` : deed;
}

/** Acts by what was done, so that several people who did the same come together. */
export function actsByDeed(context: Context): Act[][] {
  const deeds = new Map<string, Act[]>();
  for (const act of factsOf(context, 'act')) {
    const deed = [act.person.documentId, act.kind, act.object.text].join('|');
    deeds.set(deed, [...(deeds.get(deed) ?? []), act]);
  }
  return [...deeds.values()];
}

/** Who did it? Only where one person alone did. */
export function askForActor(context: Context): SingleDraft[] {
  return actsByDeed(context).flatMap(([act, ...more]): SingleDraft[] => {
    if (!act || more.length > 0 || act.person.noted) return [];
    const { names } = context;
    const document = act.person.documentId;
    const others = bystanders(context, act, [act.person.text]).slice(0, 3);
    if (others.length < 2) return [];
    return [
      {
        kind: 'single-choice',
        rule: 'act-person',
        variant: '',
        fact: act,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          const deed = actIn(names, act, language);
          if (language === 'en') return `According to ${source}, who ${deed}?`;
          return deed.startsWith('“')
            ? `根据${source}，下面这件事是谁做的：${deed}？`
            : `根据${source}，是谁${deed}的？`;
        }),
        rationale: inLanguages((language) => {
          const place = placeOf(names, act.proof, document, language);
          return language === 'en'
            ? `The text names ${nameIn(names, act.person, 'en')} ${place}.`
            : `原文写的是${nameIn(names, act.person, 'zh-CN')}${place}。`;
        }),
        key: choose(names, act.person),
        distractors: others.map((other) =>
          rejectChoice(names, other.words, 2, saidOf(names, other, document)),
        ),
        arrangement: act.person.language === 'en' ? 'alphabet' : 'mixed',
        evidence: proofs(
          [act.proof],
          others.map((other) => other.proof),
        ),
        concepts: [conceptOf(names, act.person.text)?.id ?? []].flat(),
        level: 'remember',
        salience: 0.6,
      },
    ];
  });
}

/** Which people did it? Where two to four did. */
export function askForActors(context: Context): MultipleDraft[] {
  return actsByDeed(context).flatMap((acts): MultipleDraft[] => {
    const [act] = acts;
    if (!act || acts.length < 2 || acts.length > 4) return [];
    const { names } = context;
    const document = act.person.documentId;
    const others = bystanders(
      context,
      act,
      acts.map((one) => one.person.text),
    ).slice(0, 3);
    if (others.length < 2) return [];
    return [
      {
        kind: 'multiple-choice',
        rule: 'act-people',
        variant: '',
        fact: act,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          const number = numeral(acts.length, language);
          const deed = actIn(names, act, language);
          // "A, B and others": only those who are named can be asked for.
          if (act.kind === 'visited')
            return language === 'en'
              ? `Which ${number} of these people does ${source} name as having ${deed}?`
              : `${source}写明，下列哪${number}个人${said(deed)}？`;
          return language === 'en'
            ? `According to ${source}, which ${number} of these people ${deed}?`
            : `根据${source}，下列哪${number}个人${said(deed)}？`;
        }),
        rationale: inLanguages((language) => {
          const people = acts.map((one) => nameIn(names, one.person, language));
          const place = placeOf(names, act.proof, document, language);
          return language === 'en'
            ? `The text names ${people.slice(0, -1).join(', ')} and ${people.at(-1)} ${place}.`
            : `原文写的是${people.join('、')}${place}。`;
        }),
        keys: acts.map((one) => choose(names, one.person)),
        distractors: others.map((other) =>
          rejectChoice(names, other.words, 2, saidOf(names, other, document)),
        ),
        arrangement: 'alphabet',
        evidence: proofs(
          acts.map((one) => one.proof),
          others.map((other) => other.proof),
        ),
        concepts: acts.flatMap((one) => conceptOf(names, one.person.text)?.id ?? []),
        level: 'remember',
        salience: 0.55,
      },
    ];
  });
}

/** People of the document who did other things; those who acted on the same occasion first. */
function bystanders(context: Context, act: Act, actors: readonly string[]): Person[] {
  const others = peopleOf(context, act.person.documentId).filter(
    (person) => !actors.includes(person.words.text) && person.words.text.length <= 24,
  );
  const mixed = shuffle(others, act.key, (person) => person.words.text);
  const near = (person: Person): number =>
    Math.abs(person.words.passageNumber - act.person.passageNumber);
  return mixed
    .map((person, index) => ({ person, index }))
    .sort((a, b) => near(a.person) - near(b.person) || a.index - b.index)
    .map(({ person }) => person);
}
