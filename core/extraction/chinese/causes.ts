import type { Readable } from '../defect-gate';
import { factKey } from '../fact';
import { type Words, wordsAt } from '../words';
import { beginsWithVerb, chineseSentences, isBalanced, standsAlone } from './clauses';
import type { Cause } from './fact';

const part = '[^，。；：！？]';
const patterns: readonly (readonly [Cause['relation'], RegExp])[] = [
  [
    'reason',
    new RegExp(
      `^(?:因为|由于)(?<ground>${part}{4,30})，(?:所以|因此|因而|故)?(?<result>${part}{5,34})$`,
      'du',
    ),
  ],
  [
    'reason',
    new RegExp(
      `^(?<result>${part}{4,24})(?:的(?:主要|根本|直接)?原因(?:是|在于)|是因为|是由于)(?<ground>${part}{4,34})$`,
      'du',
    ),
  ],
  [
    'purpose',
    new RegExp(
      `^为了?(?<ground>(?!此|了|其|他|什么|何)${part}{4,30})，(?<result>${part}{6,34})$`,
      'du',
    ),
  ],
  [
    'purpose',
    new RegExp(
      `^(?<result>${part}{6,34})，(?:以便|以防止?|以避免|以确保|以保证|以免|目的是|旨在)(?<ground>${part}{4,30})$`,
      'du',
    ),
  ],
  [
    'condition',
    new RegExp(
      `^(?:如果|一旦|只要|当(?!事|地|前|年|日|场|局|选)|若)(?<ground>${part}{4,28}?)(?:时|的时候|的话)?，(?:就会?|则会?|便会?|那么)?(?<result>${part}{5,34})$`,
      'du',
    ),
  ],
];

/** Why, what for and on what condition, where a sentence says it in two clauses. */
export function findCauses(readable: Readable): Cause[] {
  return chineseSentences(readable).flatMap((sentence): Cause[] => {
    if (sentence.later) return [];
    const clauses = sentence.clauses;
    for (const [index, first] of clauses.entries()) {
      if (index > 0) return [];
      for (const last of clauses.slice(0, 2).reverse()) {
        const next = clauses[clauses.indexOf(last) + 1];
        if (
          next &&
          !/^(?:并|同时|而|但|因此|所以|有些|设)/u.test(readable.text.slice(next.start, next.end))
        )
          continue;
        const text = readable.text.slice(first.start, last.end);
        for (const [relation, pattern] of patterns) {
          const place = pattern.exec(text)?.indices?.groups;
          if (!place?.ground || !place.result) continue;
          const ground = wordsAt(
            readable,
            first.start + place.ground[0],
            first.start + place.ground[1],
          );
          const result = wordsAt(
            readable,
            first.start + place.result[0],
            first.start + place.result[1],
          );
          if (!isGood(ground) || !isGood(result) || beginsWithVerb(result.text)) continue;
          return [
            {
              type: 'cause',
              key: factKey('cause', ground.documentId, ground.text, result.text),
              proof: wordsAt(readable, first.start, last.end),
              confidence: 0.8,
              relation,
              ground,
              result,
            },
          ];
        }
      }
    }
    return [];
  });
}

function isGood({ text }: Words): boolean {
  return (
    isBalanced(text) &&
    standsAlone(text) &&
    !/[“”「」]|一方面|^(?:甚至|也|还|才|却)|[时后前]$|^(?:是否|有人)|^(?:比如|例如)|等$/u.test(text)
  );
}
