import { proofs } from '../choices';
import { cite, placeOf } from '../citation';
import type { Context } from '../context';
import type { ShortDraft } from '../draft';
import { conceptOf, inLanguages, nameIn, quoted } from '../names';
import { type Act, actIn, actsByDeed } from './act-person';
import { waysToSay } from './wordings';

/** Who did it? The name is to be written, where one person alone did. */
export function askForName(context: Context): ShortDraft[] {
  return actsByDeed(context).flatMap(([act, ...more]): ShortDraft[] => {
    if (!act || more.length > 0 || act.person.noted) return [];
    const { names } = context;
    const document = act.person.documentId;
    return [
      {
        ...shared(act),
        rule: 'act-name',
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
        accepted: waysToSay(names, act.person),
        concepts: [conceptOf(names, act.person.text)?.id ?? []].flat(),
        salience: 0.4,
      },
    ];
  });
}

const shown = ['read-out', 'presented'] as const;

/** What did somebody read out or present? */
export function askForObject(context: Context): ShortDraft[] {
  return actsByDeed(context).flatMap(([act, ...more]): ShortDraft[] => {
    if (!act || more.length > 0 || act.object.noted) return [];
    if (!shown.some((kind) => kind === act.kind) || act.verb.language !== 'en') return [];
    const { names } = context;
    const document = act.object.documentId;
    const verb = act.kind === 'read-out' ? ['read out', '宣读'] : ['present', '授予'];
    const name = nameIn(names, act.person, 'en');
    return [
      {
        ...shared(act),
        rule: 'act-object',
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          return language === 'en'
            ? `According to ${source}, what did ${name} ${verb[0]}?`
            : `根据${source}，${nameIn(names, act.person, 'zh-CN')}${verb[1]}了什么？`;
        }),
        rationale: inLanguages((language) => {
          const place = placeOf(names, act.proof, document, language);
          return language === 'en'
            ? `The text reads ${quoted(act.proof.text.replace(/[.,;]$/u, ''))} ${place}.`
            : `原文是${quoted(act.proof.text.replace(/[.,;]$/u, ''))}${place}。`;
        }),
        accepted: withShorter(waysToSay(names, act.object)),
        concepts: [conceptOf(names, act.person.text)?.id ?? []].flat(),
        salience: 0.45,
      },
    ];
  });
}

/** "the Work Plan for …" may be called "the Work Plan": up to the first preposition. */
function withShorter(accepted: ShortDraft['accepted']): ShortDraft['accepted'] {
  const { en } = accepted;
  if (!en) return accepted;
  const shorter = en.flatMap((text) => {
    const short = text.replace(/ (?:for|to|of|from|on) .*$/u, '');
    return /[A-Za-z]{3,}/u.test(short.replace(/^(?:the|an?) /iu, '')) ? [short] : [];
  });
  return { ...accepted, en: [...new Set([...en, ...shorter])] };
}

function shared(act: Act) {
  return {
    kind: 'short-answer',
    variant: '',
    fact: act,
    points: [],
    evidence: proofs([act.proof], []),
    level: 'remember',
  } as const;
}
