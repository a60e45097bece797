import type { Readable } from '../defect-gate';
import { chineseName } from '../person';
import { wordsAt } from '../words';
import type { Term, TermSort } from './fact';
import { findKin } from './kin';
import type { Token } from './tokens';

const shortest = 3;
const longest = 9;

/** What a noun names, by its end; of two that fit the first. */
const ends: readonly (readonly [TermSort, RegExp])[] = [
  [
    'event',
    /(?:战争|战役|起义|革命|运动|大会|会议|大赛|比赛|锦标赛|运动会|论坛|展览|博览会|仪式|典礼|晚会|事件|庙会|[^季时情礼]节)$/u,
  ],
  [
    'body',
    /(?:[院馆所局厅校厂社]|[^全内外干上下一东西南北中]部|[^军部]队|乐团|剧团|集团|公司|中心|机构|组织|政府|大学|部门|企业|委员会|协会|学会|研究会|公会|工会|实验室|工作室|单位|公署|法庭|政党|党派)$/u,
  ],
  [
    'person',
    /(?:[员者师家民兵]|[^人产加动分手竣完开施]工|[高能选歌水射猎助对]手|[^产成增生院校局擅专特延]长|[^先新再原]人|[医先门研]生|人才|群众|工匠|劳模|干部|青年|教授|院士|皇帝|诸侯|同胞|墨客|儿童|士兵)$/u,
  ],
  [
    'place',
    /(?:[省市县区镇乡村山河湖海岛国路桥寺洲港城园庙宫殿塔洞谷街]|地区|半岛|高原|盆地|平原|边境|边界|沿海|内陆|[产基园营坟场林草湿盆洼空圣驻]地|场所|走廊|现场|市场|庭院|景区)$/u,
  ],
  [
    'quality',
    /(?:[性力度率量感心]|水平|素质|价值|优势|潜力|风格|特色|品质|品格|地位|面貌|状态|质量|豪情|情怀|情操|信念|信心)$/u,
  ],
  [
    'idea',
    /(?:精神|思想|理念|文化|制度|机制|体系|体制|原则|政策|战略|规划|计划|方案|办法|方针|措施|[^方做说想看用立无合违非]法|学说|主义|意识|作风|传统|理论|观念|观点|模式|标准|目标|任务|道路|使命|宗旨)$/u,
  ],
  [
    'study',
    /(?:[^文大小中医同留放入开]学|科学|技术|工艺|专业|学科|领域|课程|[^公]论|力学|艺术|工程)$/u,
  ],
  [
    'record',
    /(?:成就|成果|成绩|贡献|经验|业绩|事业|事迹|功勋|荣誉|奖项|突破|进展|形势|局面|环境|氛围|格局|站位|定位|大局)$/u,
  ],
  [
    'money',
    /(?:[价费金额税款]|收入|成本|经费|资金|利润|工资|待遇|福利|补贴|财产|资产|资源|产值)$/u,
  ],
  ['trade', /(?:[业商]|经济|产业|行业|贸易|品牌|产品|商品|工艺品)$/u],
  [
    'matter',
    /(?:[素酸质气油药酶菌毒糖盐液胞膜脏骨肉脑肾体]|蛋白|纤维|元素|金属|矿物|合金|染料|颜料|材料|原料|燃料|神经|血管|器官)$/u,
  ],
  [
    'tool',
    /(?:[机器车船刀具床线图书画牌匾碑像塑仪炮枪弹箭网镜灯钟]|设备|装置|工具|零件|部件|机械|结构|建筑|房屋|卫星|飞船|服饰|石刻|碑刻|文物)$/u,
  ],
  ['change', /(?:[化变震灾波流风雨雪浪潮病症炎]|反应|现象|作用|效应|辐射|循环|冲突|危机)$/u],
];

/** The terms between two offsets: runs of nouns that neither go on nor begin within a longer name. */
export function findTerms(
  readable: Readable,
  tokens: readonly Token[],
  start: number,
  end: number,
): Term[] {
  const inside = tokens.filter((one) => one.start >= start && one.end <= end);
  const found: Term[] = [];
  for (let at = 0; at < inside.length; at++) {
    let stop = at;
    while (stop < inside.length && isPart(inside[stop])) stop++;
    const run = inside.slice(at, stop);
    const [before, after] = [inside[at - 1], inside[stop]];
    at = Math.max(at, stop);
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || !isNoun(run, before)) continue;
    const words = wordsAt(readable, first.start, last.end);
    if (words.text.length < shortest || words.text.length > longest) continue;
    if (!beginsThere(before, inside[inside.indexOf(first) - 2]) || !endsThere(after)) continue;
    if (
      words.noted ||
      /[所被把将于名两]|加盟|参赛|项目比赛/u.test(words.text) ||
      common.test(words.text) ||
      personal.test(words.text)
    )
      continue;
    found.push({
      words,
      sort: sortOf(words.text, last),
      closes: after === undefined || /^[，；：。！]$/u.test(after.word),
      before: before?.word ?? '',
      lead: leadOf(before),
      others: [],
      isRemote: false,
    });
  }
  const kin = findKin(readable.text.slice(start, end)).flatMap((one): Term[] => {
    const first = inside.findIndex((token) => token.start === start + one.start);
    const last = inside.findIndex((token) => token.end === start + one.end);
    if (first < 0 || last < 0) return [];
    const [before, after] = [inside[first - 1], inside[last + 1]];
    return [
      {
        words: wordsAt(readable, start + one.start, start + one.end),
        sort: 'kin',
        closes: after === undefined || /^[，；：。！]$/u.test(after.word),
        before: before?.word ?? '',
        lead: leadOf(before),
        others: one.others,
        isRemote: one.isRemote,
      },
    ];
  });
  const isFree = ({ words }: Term): boolean =>
    !kin.some((one) => one.words.start === words.start && one.words.end === words.end);
  return [...found.filter(isFree), ...kin];
}

function isPart(token: Token | undefined): boolean {
  if (!token) return false;
  if (/^(?:n|vn|an|j|b|nz|x)/u.test(token.tag)) return !/^(?:nr|x)/u.test(token.tag);
  if (/^(?:ng|k)$/u.test(token.tag)) return true;
  return token.tag === 't' && /[代朝]$/u.test(token.word);
}

/** Verbs that are nouns as often. */
const deeds =
  /^(?:建设|发展|保护|管理|服务|活动|工作|行动|改革|创新|合作|培训|教育|研究|生产|生活|运动|竞赛|设计|制造|贸易|投资|监测|治理|评价|考核|交流|培养|反应|合成|运输|安全|健康|消费|旅游|交通|通信|养殖|种植|加工|装备|检测|保障|救援|训练|比赛|表演|展览|教学|科研|创业|就业|劳动|宣传|思想|综合|试验|实验|作业|游览|建筑|统计|审计|会计|防御|战斗|医疗|护理|消毒|循环|代谢|免疫|进化|观测|探测|导航|传播|犯罪)$/u;
const suffixes =
  /^[队院馆厂站法会学机器车图奖权税费病区线网业人员者家师史性力率度量层带系群体物品剂素质酸菌]$/u;

/** Nouns that begin something done as often: 代表党中央, 评论节目. */
const doing =
  /^(?:规定|代表|评论|报告|体验|影响|指挥|领导|组织|指导|记录|标志|象征|挖掘|乘机|重温|顺应|符合|设置|汇报|安排|评选|建议|决定|要求|计划|调查|发明|发现|感染|负责|出版|翻译|编辑|导演|主持|主演|配音|组团|参赛|交流|学习|研究|服务|教育|管理|工作|建功|立业|办学|治校|服役|任职|就业|创业)/u;

/** Nouns throughout, of two characters and more but for an ending. */
function isNoun(run: readonly Token[], before: Token | undefined): boolean {
  return run.every(({ word, tag }, index) => {
    if (word.length === 1) return index > 0 && index === run.length - 1 && suffixes.test(word);
    if (index === run.length - 1 && !/^(?:n|j|ng|k|vn)/u.test(tag)) return false;
    if (index === 0 && doing.test(word) && !/^(?:uj|q|m)$/u.test(before?.tag ?? '')) return false;
    if (!/^(?:vn|an)/u.test(tag)) return true;
    if (!deeds.test(word)) return false;
    return index > 0 || run.length === 1 || /^(?:uj|q|m|b|a)$/u.test(before?.tag ?? '');
  });
}

/** Nothing of the same name stands before it. */
function beginsThere(before: Token | undefined, earlier: Token | undefined): boolean {
  if (!before) return true;
  if (/^(?:uj|ul|uz|ug|p|q|c|r|d|a|ad|u)$/u.test(before.tag)) return true;
  if (before.tag === 'm')
    return /^[一二三四五六七八九十百千万两几数\d](?!.*\d$)/u.test(before.word);
  if (/^v/u.test(before.tag)) {
    if (before.word.length === 1)
      return /^[是为有含成获无被使让称用以做设建制]$/u.test(before.word);
    return !(earlier && /^v/u.test(earlier.tag) && earlier.word.length > 1);
  }
  return /^[，；：。、]$/u.test(before.word);
}

function endsThere(after: Token | undefined): boolean {
  if (!after) return true;
  return /^[，；：。！]$/u.test(after.word) || /^(?:uj|d|p|c)$/u.test(after.tag);
}

/** How a term is led to: what a measure leads to is something that can be counted. */
function leadOf(before: Token | undefined): Term['lead'] {
  if (!before) return 'start';
  if (/^(?:q|m)$/u.test(before.tag)) return 'measure';
  if (before.tag === 'uj') return 'of';
  return /^(?:v|ul|uz)/u.test(before.tag) ? 'verb' : 'other';
}

/** What every report says, or what stands for something else. */
const common =
  /^(?:规定|热烈|衷心|高度|亲切|崇高|诚挚|殷切|[上下打做有没无不出入在被把对向为以于经过至到及和与等并]|总书记|国家主席|主要|重要|有关|相关|一系列|新时代|全社会|全世界|全过程|工作人员|社会各界|方方面面|各行各业|现代化|重要性|可能性|人民群众|党中央|中共中央|国务院|广大|越来越)|(?:意义|作用|原因|影响|部分|之一|问题|情况|时间|方式|方法|过程|结果|内容|方面|特点|例子|条件|时期|年代|世纪|关系|名称|名字|数量|总数|周年|先生|女士|同志|主席|总理|总统|书记|记者|以上|以下|左右|之间|[内中上下里间外前后边旁时式型级类])$/u;

const personal = new RegExp(`^${chineseName}$`, 'u');

function sortOf(text: string, head: Token): TermSort {
  const found = ends.find(([, end]) => end.test(text))?.[0];
  if (found) return found;
  return head.tag === 'vn' ? 'deed' : 'other';
}
