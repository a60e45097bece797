import { type Language, languages, type QuestionOf } from '@/core/content';

type Accepted = QuestionOf<'short-answer'>['accepted'];

/** Verbs that only lead to what is named: 实现共同富裕 is answered by 共同富裕 as well. */
const leads = {
  en: /^(?:achiev|advanc|build|ensur|improv|promot|protect|realiz|realis|strengthen|uphold)ing (?:the |an? )?(?=\S+ \S)/iu,
  'zh-CN':
    /^(?:实现|推进|推动|促进|弘扬|发扬|坚持|加强|建设|构建|维护|保障|落实|完善|提高|提升|增强)(?=\p{Script=Han}{3,}$)/u,
} as const satisfies Record<Language, RegExp>;

/** A measure before what is named: 首枚金牌. */
const measure = /^(?:首|第?[一两]|\d+)[枚个项块座名](?=\p{Script=Han}{2,}$)/u;

/** Long names and the short ones that everybody uses for them. */
const shortNames = [
  ['劳动模范', '劳模'],
  ['人民代表大会', '人大'],
  ['政治协商会议', '政协'],
  ['中国共产党', '中共'],
  ['奥林匹克运动会', '奥运会'],
] as const;

/** Accepted answers with what says the same in fewer words: the core of a key, and the short form of a name. */
export function widenAccepted(accepted: Accepted): Accepted {
  const widened: Accepted = {};
  for (const language of languages) {
    const texts = accepted[language];
    if (texts) widened[language] = [...new Set(texts.flatMap((text) => waysOf(text, language)))];
  }
  return widened;
}

function waysOf(text: string, language: Language): string[] {
  const core = text.replace(leads[language], '');
  if (language === 'en') return [text, core];
  const short = shortNames.reduce((rest, [long, brief]) => rest.replace(long, brief), text);
  return [text, core, text.replace(measure, ''), short];
}
