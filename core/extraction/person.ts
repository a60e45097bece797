/** Family names that begin a Chinese personal name; the common ones, by no means all. */
const surnames =
  '李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文尤肖习帕熊艾楼';

/** A Chinese personal name of two or three characters. */
export const chineseName = `[${surnames}]\\p{Script=Han}{1,2}`;

const initials = 'zh|ch|sh|[bpmfdtnlgkhjqxzcsryw]';
const finals =
  'iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v';
const syllable = `(?:${initials})?(?:${finals})`;
const family =
  'Ai|An|Bai|Cai|Cao|Chang|Chen|Cheng|Cui|Dai|Deng|Ding|Dong|Du|Duan|Fan|Fang|Feng|Fu|Gao|Gong|Gu|Guo|Han|Hao|He|Hou|Hu|Huang|Jia|Jiang|Jin|Kang|Kong|Lai|Lei|Li|Liang|Liao|Lin|Liu|Long|Lou|Lu|Luo|Lü|Ma|Mao|Meng|Mo|Pan|Peng|Qian|Qiao|Qin|Qiu|Ren|Shao|Shen|Shi|Song|Su|Sun|Tan|Tang|Tao|Tian|Wan|Wang|Wei|Wen|Wu|Xi|Xia|Xiao|Xie|Xiong|Xu|Xue|Yan|Yang|Yao|Ye|Yi|Yin|Yu|Yuan|Zeng|Zhang|Zhao|Zheng|Zhong|Zhou|Zhu|Zou';

/** A Chinese personal name in pinyin, family name first: one or two syllables after it. */
export const pinyinName = `(?:${family}) (?=[A-Z])(?:[A-Z](?:(?<=[A-Z])[a-z]{1,11}))(?<![A-Z][a-z]{12})`;

const givenName = new RegExp(`^(?:${syllable}){1,2}$`, 'iu');

/** True for a family name followed by one or two pinyin syllables. Example: "Mao Weiming". */
export function isPinyinName(text: string): boolean {
  const [first, second, ...rest] = text.split(' ');
  if (!first || !second || rest.length > 0) return false;
  return new RegExp(`^(?:${family})$`, 'u').test(first) && givenName.test(second);
}
