import type { Words } from '@/core/extraction';
import type { Context } from '../../context';
import type { Clause } from './clauses';
import { part } from './times';
import { countOf } from './worth';

/**
 * Nouns that a text about kinds of things comes back to, each with the frame it stands in: nouns of one
 * frame fit the same places.
 */
export function topicNouns(context: Context, clause: Clause): { words: Words; sort: string }[] {
  const { core, tense } = clause;
  if (tense === 'past') return [];
  const pattern =
    /\b(?<before>the|an?|of|its|their|for|by|with|into|from|in|between|through) (?<noun>\p{Ll}{5,})(?= (?:of|in|to|for|from|with|by|that|at|on|into|as|through|between|within|across|against|during)\b|[,.;)]|$)/dgu;
  return [...core.text.matchAll(pattern)].flatMap((match) => {
    const place = match.indices?.groups?.noun;
    const { noun = '', before = '' } = match.groups ?? {};
    if (!place || general.test(noun) || countOf(context, clause.subject.documentId, noun) < 3)
      return [];
    const article = /^(?:an?|the)$/u.test(before) ? before : '';
    const after = /^ \p{L}+/u.exec(core.text.slice(place[1]))?.[0] ?? '';
    return [
      {
        words: part(core, place[0], place[1]),
        sort: `term ${article}${after} ${noun.endsWith('s')}`,
      },
    ];
  });
}

const general =
  /(?:ly|ous|ful|less|able|ible|ive|ish|ed|ing)$|^(?:about|addition|amount|areas?|aspects?|basis|beginning|cases?|centre|center|course|different|degree|effects?|examples?|facts?|first|forms?|general|great|groups?|instead|instance|kinds?|large|lengths?|levels?|means|members?|middle|numbers?|order|others?|parts?|people|periods?|pieces?|places?|points?|process|range|reasons?|respect|results?|roles?|second|series|several|sides?|sizes?|small|sorts?|spite|state|terms?|thing|things|third|times?|total|turns?|types?|variety|various|ways?|while|whole|world|years?|their|there|these|those|which|whose|where|other|after|before|under|over)$/u;
