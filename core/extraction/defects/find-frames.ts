import { type Detector, lookFor } from './defect';

/** Chinese words that need a partner, without it or with another one: 以…的高度, 始终…方针, 向…作出贡献. */
export const findIncompleteFrames: Detector = lookFor('incomplete-frame', 'B', 'zh-CN', [
  { pattern: /要以[\p{Script=Han}、]{4,30}的高度(?=[，,])/gu, confidence: 0.7 },
  {
    pattern:
      /始终(?!坚持|贯彻|奉行|执行|遵循|实行|秉持|是|以)[\p{Script=Han}]{4,14}(?:方针|原则|路线)(?=[，。；])/gu,
    confidence: 0.7,
  },
  {
    pattern:
      /(?<=^|[，。；我们])向(?!着)(?:(?![，。；为对])\p{Script=Han}){2,24}作出\p{Script=Han}{0,6}贡献的/gu,
    confidence: 0.7,
  },
]);
