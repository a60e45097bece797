import type { Span } from '@/core/text';

/** A word of a text that has an opposite which fits in its place. */
export interface FoundOpposite extends Span {
  readonly opposite: string;
}

/** Words that exclude each other and that a text may well have the other way round. */
const pairs: readonly (readonly [string, string])[] = [
  ['东部', '西部'],
  ['南部', '北部'],
  ['东南部', '西北部'],
  ['东北部', '西南部'],
  ['东侧', '西侧'],
  ['南侧', '北侧'],
  ['东岸', '西岸'],
  ['南岸', '北岸'],
  ['以东', '以西'],
  ['以南', '以北'],
  ['上游', '下游'],
  ['内侧', '外侧'],
  ['正电荷', '负电荷'],
  ['带正电', '带负电'],
  ['正极', '负极'],
  ['同种', '异种'],
  ['增大', '减小'],
  ['增加', '减少'],
  ['增强', '减弱'],
  ['上升', '下降'],
  ['升高', '降低'],
  ['扩大', '缩小'],
  ['大于', '小于'],
  ['高于', '低于'],
  ['早于', '晚于'],
  ['多于', '少于'],
  ['被吸引', '被排斥'],
  ['相互吸引', '相互排斥'],
  ['相吸', '相斥'],
  ['吸热', '放热'],
  ['高温', '低温'],
  ['高压', '低压'],
  ['可逆', '不可逆'],
  ['可溶', '不可溶'],
  ['夏季', '冬季'],
  ['春季', '秋季'],
  ['雌性', '雄性'],
  ['雌鸟', '雄鸟'],
  ['雌鱼', '雄鱼'],
  ['白天', '夜间'],
  ['昼行性', '夜行性'],
  ['进口', '出口'],
  ['淡水', '海水'],
  ['顺时针', '逆时针'],
  ['开幕', '闭幕'],
  ['开幕式', '闭幕式'],
  ['草食', '肉食'],
  ['木本', '草本'],
  ['常绿', '落叶'],
  ['一年生', '多年生'],
  ['民用', '军用'],
  ['地上', '地下'],
  ['国营', '私营'],
  ['公立', '私立'],
  ['岛式', '侧式'],
  ['单行', '双向'],
];

const opposites = new Map(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
const pattern = new RegExp(
  `(?<![可不之全]|首次)(?:${[...opposites.keys()].sort((a, b) => b.length - a.length).join('|')})(?![极限]|(?<=温)[冷热])`,
  'gu',
);

/** What somebody is to do, or did well: nobody would believe the opposite. */
const plan =
  /[将要应须]|鼓励|支持|推动|强调|指出|表示|希望|努力|不断|持续|进一步|明显|显著|改善|效益|能力|水平|意识|认识|责任|提高|精心|确保|能够?|可以|有助|有利|污染|浪费|损失|影响/u;

/** Words with an opposite, in order. What stands beside its own opposite is left out. */
export function findOpposites(text: string): FoundOpposite[] {
  // What turned into its opposite would turn into itself.
  if (/改制|改为|转为|变为|转变/u.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    // 3月的秋季 and 国庆节的春季: the calendar tells which.
    if (/[春夏秋冬]季/u.test(match[0]) && /\d月|[一二三四五六七八九十]月|[冰雪]/u.test(text))
      return [];
    const opposite = opposites.get(match[0]);
    if (opposite === undefined || text.includes(opposite)) return [];
    if (/^[增减扩缩升降上下]/u.test(match[0]) && plan.test(text)) return [];
    return [{ start: match.index, end: match.index + match[0].length, opposite }];
  });
}
