import { type Sign, textBefore } from './defect';

/** Units that say nothing without a number before them. */
const bareUnits =
  '平方(?:米|公里|千米|厘米)|立方米|公里|千米|公斤|千克|公顷|摄氏度|℃|个百分点|毫米|厘米|[%％]|周年(?!庆|纪念|华诞)';
/** Measure words, and the words that begin with the same character. */
const measures =
  '(?:名(?![单额誉人牌师校词字称为义录次下胜著贵]|列前茅)|个(?![人体别性中头案])|家(?![庭长乡族园具人属里电教畜务用禽])|人(?![员民才类士物口工事次均家们数体大文生机质造身力道心格情选行群])|项(?![目链])|件|座(?![谈位落])|位(?![于置列居次])|场(?![地所合景面内外馆馆])|届|岁(?!月|数)|万(?![物一不千分])|亿|辆|架(?![构设空])|艘|吨)';
const before = '(?:其中|来自|共有|共计|总计|合计|累计|约有|超过|多达|共|约)';

/** Signs of a number that fell out of a Chinese text. */
export const chineseSigns: readonly Sign[] = [
  { pattern: /(?<=\d{4}年)月(?=\d{0,2}日|日)(?:\d{0,2}日)/gu, confidence: 0.97 },
  { pattern: /\d{1,2}月日|(?<=\d{4}年)月/gu, confidence: 0.97 },
  {
    pattern: /(?<=[于在到至从自])年(?![底初中内末轻老幼少龄会度关纪夜级终份迈资限报表审景月])/gu,
    confidence: 0.85,
  },
  { pattern: /(?<=，)年(?=[）)])|(?<=[（(])年(?=[至－—～~-]|[）)])/gu, confidence: 0.9 },
  { pattern: /(?<=之日起|日起)(?:天|日|个工作日|个月|年)(?=内)/gu, confidence: 0.95 },
  { pattern: /(?<=以上)(?:倍|年|元|万元|日|天|个月|人|[%％])(?=以下)/gu, confidence: 0.95 },
  { pattern: /(?<=约|距今|在)(?:亿|万)年前/gu, confidence: 0.85 },
  { pattern: /(?<=等)名(?=人员|选手|同志|干部|职工|代表|学生|教师|运动员)/gu, confidence: 0.85 },
  {
    pattern:
      /(?<=共有|一共|共计|总共)(?:种(?![子族植类])|幅|条(?![件款例约])|间(?![接隔])|层(?!次)|部(?![分门队长落位署])|首(?![先都要次席])|集(?![团体中合])|篇|册|只(?![有是要能])|级(?!别)|倍|章|枚|颗|匹|株|棵|批)(?=\p{Script=Han})/gu,
    confidence: 0.8,
  },
  { pattern: /(?<=^|[，。；：（(“]|[于在到至从自])年\d{1,2}月(?:\d{1,2}日)?/gu, confidence: 0.95 },
  { pattern: /(?<!\d)月\d{1,2}日(?!元)/gu, confidence: 0.9, holds: noMonthBefore },
  {
    pattern: /第(?:届|名(?!次)|位|期|条(?!件)|章|季度|次(?!元|级))(?=\p{Script=Han}|[，。、；])/gu,
    confidence: 0.9,
    holds: noOrdinalBefore,
  },
  {
    pattern: new RegExp(
      `(?<=达到?|为|约|共|有|至|过|近|了|增长|下降|提高|占|成立|诞辰)(?:${bareUnits})`,
      'gu',
    ),
    confidence: 0.85,
    holds: ({ input, index }) =>
      !/(?:单位|计量|以|每|按|用|元[/／]?|平均)[^，。；]{0,8}$/u.test(
        input.slice(Math.max(0, index - 10), index),
      ) && !/\d\s*$/u.test(textBefore(input, index)),
  },
  {
    pattern: new RegExp(`(?<=${before})${measures}(?=\\p{Script=Han})`, 'gu'),
    confidence: 0.8,
    holds: notCoOwners,
  },
  {
    pattern:
      /(?<=总额|总投资|投资|产值|收入|资金|价值|金额)(?:达到?|为|约)(?:万元|亿元|万美元|亿美元)/gu,
    confidence: 0.75,
    holds: ({ input, index }) => !/[高上近]$/u.test(textBefore(input, index)),
  },
  {
    pattern: /(?<![\d%％a-zA-Z&=+/])(?<=[\p{Script=Han}，、])[%％](?![a-zA-Z\d])/gu,
    confidence: 0.85,
    holds: ({ input, index }) =>
      !/["“‘'（(]$/u.test(textBefore(input, index)) &&
      !/[一二三四五六七八九十百千零两几数多]$/u.test(textBefore(input, index)),
  },
  {
    pattern: /(?<=\p{Script=Han})\.\d+(?=[%％万亿]|\p{Script=Han})|\d+\.(?=[%％])/gu,
    confidence: 0.9,
  },
];

/** 共有人 is a word of the law: who owns something with others. */
function notCoOwners({ input, index, 0: unit }: RegExpExecArray): boolean {
  const after = input.slice(index + unit.length);
  if (unit === '人')
    return /^(?:参加|出席|参赛|报名|到会|获|受伤|死亡|遇难|当选|报到|就业|被)/u.test(after);
  return true;
}

function noMonthBefore({ input, index }: RegExpExecArray): boolean {
  const text = input.slice(Math.max(0, index - 3), index);
  return (
    !/[一二三四五六七八九十正腊冬两几数个每当本上下该同次半月岁]$/u.test(text) &&
    /(?:^|[，。；：、年于在（(])$/u.test(text)
  );
}

function noOrdinalBefore({ input, index }: RegExpExecArray): boolean {
  return !/[一二三四五六七八九十百\d]$/u.test(textBefore(input, index));
}
