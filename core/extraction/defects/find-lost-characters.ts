import type { Defect, Detector } from './defect';

/** Phrases whose words nobody changes. None of them makes sense with one of its inner characters gone. */
const phrases =
  '中华人民共和国 中国共产党 全国人民代表大会 常务委员会 人民政治协商会议 社会主义 马克思列宁主义 毛泽东思想 邓小平理论 科学发展观 ' +
  '中华民族 伟大复兴 改革开放 实事求是 与时俱进 艰苦奋斗 一丝不苟 精益求精 爱岗敬业 争创一流 勇于创新 淡泊名利 甘于奉献 不懈奋斗 不懈努力 ' +
  '全国劳动模范 先进工作者 工人阶级 劳模精神 工匠精神 劳动精神 爱国主义 集体主义 民主集中制 依法治国 脱贫攻坚 乡村振兴 高质量发展 小康社会 ' +
  '现代化建设 全心全意为人民服务 总书记 知识产权 基础设施 可持续发展 生态文明 民营企业 自力更生 独立自主 求真务实 无私奉献 持之以恒 ' +
  '坚持不懈 锲而不舍 兢兢业业 任劳任怨 默默无闻 鞠躬尽瘁 脚踏实地 废寝忘食 夜以继日 因地制宜 循序渐进 众志成城 举世瞩目 源远流长 博大精深 ' +
  '息息相关 层出不穷 家喻户晓 名列前茅 异军突起 当务之急 不言而喻 显而易见 毋庸置疑 迫在眉睫 无微不至 齐心协力 同心同德 群策群力 身先士卒 ' +
  '国民经济 人民法院 人民检察院 行政法规 规章制度 职业技能 职业资格 劳动合同 社会保险 最低工资 安全生产 环境保护 义务教育 未成年人 诉讼时效 知情权';

/** What is a word of its own although it looks like a phrase that lost a character. */
const words = new Set(
  '人民政协商会议 职资格 民主集制 中华民国 社主义 劳动同 职业能 劳精神 工精神 劳神 劳动神 环保护 义教育 安生产 未年人 人法院 人民院 国经济 国民济 规制度 职业格 总记 知权 全心意为人民服务 中华族 劳动合 伟复兴 现代建设 现化建设 职业资 行政规 行法规 社会险 社保险 最低资 先进作者 先工作者 高发展'.split(
    ' ',
  ),
);

const broken = new Map<string, string>();
for (const phrase of phrases.split(' '))
  for (let at = 1; at < phrase.length - 1; at++) {
    const variant = phrase.slice(0, at) + phrase.slice(at + 1);
    const whole = phrases.includes(variant);
    if (variant.length >= 3 && !whole && !words.has(variant)) broken.set(variant, phrase);
  }
const lengths = [...new Set([...broken.keys()].map(({ length }) => length))].sort((a, b) => b - a);

/** Fixed phrases with one character gone. */
export const findLostCharacters: Detector = (passages) =>
  passages
    .filter(({ language }) => language === 'zh-CN')
    .flatMap(({ id, text }) => {
      const found: Defect[] = [];
      for (let at = 0; at < text.length; at++) {
        const length = lengths.find((one) => broken.has(text.slice(at, at + one)));
        if (length === undefined) continue;
        const span = { start: at, end: at + length };
        // Three characters alone are too few where one of them may belong to the next word.
        if (length > 3 || standsAlone(text, span.start, span.end))
          found.push({ kind: 'lost-character', class: 'A', passageId: id, span, confidence: 0.85 });
        at = span.end - 1;
      }
      return found;
    });

function standsAlone(text: string, start: number, end: number): boolean {
  return (
    /^(?:\P{Script=Han}|[的地得，。、；：])?$/u.test(text.charAt(end)) ||
    /[，。、；：“的]/u.test(text.charAt(start - 1))
  );
}
