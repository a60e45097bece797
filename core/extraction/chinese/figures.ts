import { parseChineseNumeral, type Span } from '@/core/text';

/** A number with its unit where it stands in a text. */
export interface Figure extends Span {
  /** As it is printed, hedges inside it included: 350余人, 三十日. */
  readonly text: string;
  /** The number itself; null for a range. */
  readonly value: number | null;
  /** With 余, 多, 约, 近, 超过 before or within it. */
  readonly hedged: boolean;
  readonly unit: string;
}

const units =
  '个百分点|平方公里|平方千米|平方米|平方厘米|立方米|万元|亿元|美元|欧元|港元|日元|英镑|公里|千米|海里|厘米|毫米|微米|纳米|公斤|千克|公顷|毫升|分钟|小时|工作日|个月|周年|周岁|岁|年|天|日|秒|元|米|克|吨|升|亩|倍|℃|°C|摄氏度|度|％|%|人次|人(?![民类口均工员才士大造行力物们际体格文道性权群])|名(?![称字词义额单人为将])|位|个|项|家|所|座|次|种|类|条|件|头|只|匹|棵|株|辆|架|艘|台|套|册|卷|集|部(?![门分队委])|篇|首(?![次个批])|枚|块|张|队|支|组|场|轮|层|户|批|股|期|门|级|步|站|届|点';
const digits = '\\d[\\d,]*(?:\\.\\d+)?\\s?(?:百|千|万|亿|万亿)?';
const numerals =
  '(?:[一二三四五六七八九十两百千]+万?|[一二三四五六七八九十两百千]+点[一二三四五六七八九]+)';
const number = `(?:${digits}|${numerals})`;
const pattern = new RegExp(
  `(?<![第\\d\\p{Script=Latin}\\-—–－~～至每某统唯任]|\\d[.,])(?<number>${number})(?:(?<range>[\\-—–－~～至到])(?<to>${number}))?(?<more>余|多|来)?\\s?(?<unit>${units})(?<after>余|多)?`,
  'gu',
);
const before =
  /(?:约|近|逾|超过?|多达|高达|不少于|不低于|不超过|不足|至少|最多|达到?|将近|大约|接近)$/u;

/** The figures of a Chinese text in order; years, days of a month and 一 (一个, 一种) are none. */
export function findFigures(text: string): Figure[] {
  return [...text.matchAll(pattern)].flatMap((match): Figure[] => {
    const { number: first = '', to, unit = '', more, after, range } = match.groups ?? {};
    const end = match.index + match[0].length;
    const written = match[0];
    const value = parseChineseNumeral(first.replace(/\s/gu, ''));
    if (value === null || value < 0) return [];
    const isNumeral = /^[一二三四五六七八九十两百千]/u.test(first);
    if (isNumeral && (value <= 1 || !isWholeNumeral(text, match.index, first))) return [];
    if (unit === '年' && (isYear(first) || /^(?:[初底末中]|代|级|版)/u.test(text.slice(end))))
      return [];
    if (unit === '年' && !isNumeral && value >= 100) return [];
    if (unit === '日' && !/^(?:内|以[上下内]|之内|的)/u.test(text.slice(end))) return [];
    if (/^[月号]/u.test(text.slice(end)) && unit !== '个') return [];
    if (unit === '点' && !/^[分以]/u.test(text.slice(end))) return [];
    if (/^(?:个?半|分之|\d)/u.test(text.slice(end))) return [];
    if (
      unit === '米' &&
      /^(?:栏|跑|赛|接力|自由泳|蝶泳|仰泳|蛙泳|跳台|[双单]人|台|板)/u.test(text.slice(end))
    )
      return [];
    if (unit === '公斤' && /^级/u.test(text.slice(end))) return [];
    if (/\d、$/u.test(text.slice(0, match.index))) return [];
    if (/\p{Script=Latin}\s$/u.test(text.slice(0, match.index))) return [];
    if (
      first === '两' ||
      (first === '二' && /^(?:个|种|类|项|名|条|点|层|级|部|组|元)$/u.test(unit)) ||
      /^(?:前|后)/u.test(text.slice(end)) ||
      /^其中之/u.test(text.slice(end))
    )
      return [];
    if (isNumeral && value <= 10 && /^(?:门|期|场|股|级|步|点|层|部|组|支|台|段)$/u.test(unit))
      return [];
    if (isNumeral && value === 2 && /^[人名]$/u.test(unit)) return [];
    if (unit === '届' || inBrackets(text, match.index)) return [];
    if (unit === '年' && isNumeral && !isSpan(text, match.index, end)) return [];
    const hedged =
      Boolean(more ?? after) || before.test(text.slice(Math.max(0, match.index - 3), match.index));
    return [
      {
        start: match.index,
        end,
        text: written,
        value: range && to ? null : value,
        hedged,
        unit: unit.replace('％', '%').replace('°C', '℃'),
      },
    ];
  });
}

/** 三年 counts years where 内 or 以上 follows or 满 precedes; 太清二年 does not. */
function isSpan(text: string, start: number, end: number): boolean {
  return (
    /^(?:内|以[上下内]|的|之内|以来)/u.test(text.slice(end)) ||
    /(?:满|为|于|过|近|约|任期|期限|有效期|每)$/u.test(text.slice(0, start))
  );
}

function inBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return (
    Math.max(before.lastIndexOf('（'), before.lastIndexOf('(')) >
    Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'))
  );
}

function isYear(first: string): boolean {
  return /^(?:1\d|20)\d\d$/u.test(first);
}

/** 十 within 二十多岁 or 三十六 is no number by itself; 三 of 第三条 neither. */
function isWholeNumeral(text: string, at: number, first: string): boolean {
  const previous = text.charAt(at - 1);
  const next = text.charAt(at + first.length);
  return !/[第零〇点一二三四五六七八九十百千万亿之几数]/u.test(previous) && !/[零〇几]/u.test(next);
}
