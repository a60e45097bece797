import { type Detector, lookFor } from './defect';

/** A list whose members end alike, with both kinds of commas between them. */
export const findMixedLists: Detector = lookFor('mixed-list', 'B', 'zh-CN', [
  {
    pattern:
      /(?:\p{Script=Han}{2,12}(?<end>\p{Script=Han}{2})[，、]){1,4}\p{Script=Han}{2,12}\k<end>[，、](?:\p{Script=Han}{2,12}\k<end>[，、]?)*[^，。；]{0,12}等/gu,
    confidence: 0.7,
    holds: ({ 0: found }) => {
      return found.split('，').length >= 3 && found.includes('、');
    },
  },
]);
