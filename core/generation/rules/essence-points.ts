import { languages } from '@/core/content';
import type { Words } from '@/core/extraction';
import { proofs } from '../choices';
import { cite, placeOf } from '../citation';
import { type Context, factsOf } from '../context';
import type { ShortDraft } from '../draft';
import { glossedInSentence, inLanguages, quoted } from '../names';
import { numeral } from '../numerals';
import { readingLength } from '../tokens';
import { waysToSay } from './wordings';

const longestPoint = 16;

/** What does it come down to? Every point of the sentence is to be written. */
export function askForEssence(context: Context): ShortDraft[] {
  return factsOf(context, 'essence').flatMap((fact): ShortDraft[] => {
    const { names } = context;
    const { subject, points, cue, proof } = fact;
    if (proof.noted || points.some(({ text }) => readingLength(text) > longestPoint)) return [];
    if (points.some(({ text }) => text.includes(subject.text))) return [];
    const document = proof.documentId;
    const ending = commonEnding(points);
    const ways = points.map((point) => withShort(waysToSay(names, point), ending));
    const whole: ShortDraft['accepted'] = {};
    for (const language of languages) {
      const firsts = ways.flatMap((way) => way[language]?.[0] ?? []);
      if (firsts.length === points.length)
        whole[language] = [firsts.join(language === 'en' ? ' and ' : '、')];
    }
    return [
      {
        kind: 'short-answer',
        rule: 'essence-points',
        variant: '',
        fact,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          const number = numeral(points.length, language);
          const what = glossedInSentence(names, subject, language);
          if (language === 'zh-CN')
            return subject.language === 'zh-CN'
              ? `根据${source}，${subject.text}${cue.text}哪${number}个方面${ending}？`
              : `根据${source}，${what}取决于哪${number}个方面？`;
          return subject.language === 'en'
            ? `According to ${source}, which ${number} things does ${what} ${cue.text.replace(/^(\p{L}+)s\b/u, '$1')}?`
            : `According to ${source}, to which ${number} things does ${what} come down?`;
        }),
        rationale: inLanguages((language) => {
          const place = placeOf(names, proof, document, language);
          return language === 'en'
            ? `The text names them one after the other ${place}: ${whole.en?.[0] ?? quoted(proof.text)}.`
            : `原文把这几点连在一起写${place}：“${proof.text}”。`;
        }),
        accepted: whole,
        points: ways,
        evidence: proofs([proof], []),
        concepts: [],
        level: 'understand',
        salience: 0.95,
      },
    ];
  });
}

/** 的竞争, where every point ends so: the question can say it, and an answer leave it out. */
function commonEnding(points: readonly Words[]): string {
  const [first, ...others] = points.map(({ text }) => text.slice(text.lastIndexOf('的')));
  const isShared = first?.startsWith('的') && others.every((ending) => ending === first);
  return isShared && first ? first : '';
}

function withShort(accepted: ShortDraft['accepted'], ending: string): ShortDraft['accepted'] {
  const { 'zh-CN': chinese, en: english } = accepted;
  if (ending === '' || !chinese) return accepted;
  const short = chinese.map((text) =>
    text.endsWith(ending) ? text.slice(0, -ending.length) : text,
  );
  const bare = (english ?? []).flatMap((text) => [text, text.replace(/^the \w+ of /u, '')]);
  return {
    ...(english ? { en: [...new Set(bare)] } : {}),
    'zh-CN': [...new Set([...chinese, ...short])],
  };
}
