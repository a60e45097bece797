import type { Span } from '@/core/text';

/** A word of a text that names one of several things of a sort. */
export interface FoundKin extends Span {
  /** The others of the sort that fit in its place, without those that the sentence has. */
  readonly others: readonly string[];
}

/**
 * Things of one sort, of which a sentence means one: each fits in the place of another and says something
 * else. Those with a star may stand before another noun.
 */
const sorts: readonly string[] = [
  // Nature and science.
  '*折射 反射 散射 衍射',
  '蒸发 凝结 凝固 升华 熔化 沸腾 液化',
  '熔点 沸点 凝固点 燃点 闪点',
  '质子 中子 电子 光子',
  '电流 电压 电阻 功率',
  '动能 势能 热能 电能 化学能 核能',
  '*太阳能 风能 水能 核能 地热能 潮汐能',
  '红外线 紫外线 可见光 微波 无线电波',
  '波长 频率 振幅',
  '重力 摩擦力 弹力 浮力 离心力 磁力',
  '*地壳 地幔 地核',
  '对流层 平流层 中间层 电离层',
  '月球 火星 金星 木星 土星 水星',
  '行星 恒星 彗星 小行星 星云',
  '*台风 寒潮 沙尘暴 冰雹 龙卷风 雷暴',
  '*地震 海啸 滑坡 泥石流 洪水 干旱',
  '高原 平原 盆地 丘陵 沙漠',
  '湖泊 河流 沼泽 冰川',
  '太平洋 大西洋 印度洋 北冰洋',
  '*亚洲 欧洲 非洲 北美洲 南美洲 大洋洲',
  '热带 温带 寒带 亚热带',
  '赤道 北极 南极 北回归线 南回归线',
  '*氧气 氮气 氢气 氦气 二氧化碳 一氧化碳 甲烷 臭氧',
  '*花岗岩 石灰岩 砂岩 玄武岩 页岩',
  '*蛋白质 脂肪 维生素 淀粉 纤维素 矿物质',
  '*细菌 病毒 真菌 寄生虫',
  '*抗生素 疫苗 激素 维生素 镇痛药',
  '*白细胞 红细胞 血小板',
  '*动脉 静脉 毛细血管',
  '*心脏 肝脏 肾脏 肺部 脾脏 胃部 胰腺',
  '静脉注射 肌肉注射 皮下注射 口服给药',
  '细胞核 细胞膜 细胞质 细胞壁',
  '叶绿体 线粒体 核糖体 液泡',
  '光合作用 呼吸作用 蒸腾作用',
  '*哺乳动物 爬行动物 两栖动物 节肢动物 软体动物',
  '根系 茎秆 叶片 花朵 果实 种子',
  '*水稻 小麦 玉米 大豆 高粱 棉花',
  '茶叶 丝绸 瓷器 香料 棉布 药材',
  '*红光 橙光 黄光 绿光 蓝光 紫光',
  '*红色 橙色 黄色 绿色 蓝色 紫色 灰色',
  '*木材 石材 竹子 水泥 玻璃 陶瓷 塑料 橡胶',
  '*黄金 白银 青铜 黄铜 生铁',
  '*酒精 碘酒 生理盐水 双氧水 肥皂水',
  '口罩 手套 护目镜 安全帽 安全带 防护服',
  // Work and economy.
  '*钢铁 煤炭 石油 纺织 化工 造船 电力 冶金',
  '工业 农业 服务业 商业 建筑业 旅游业 制造业',
  '铁路 公路 航空 水运 管道',
  '*焊接 铣削 铸造 锻造 冲压 抛光',
  '焊工 钳工 车工 电工 铣工 木工 瓦工',
  '车床 铣床 磨床 钻床 刨床',
  '初级工 中级工 高级工 技师 高级技师',
  '专利 商标 著作权',
  '产量 产值 销量 出口额 利润率',
  '原材料 半成品 零部件 成品',
  '数控技术 焊接技术 电子技术 信息技术 自动化技术',
  // People and posts.
  '*父亲 祖父 叔父 伯父 舅父 岳父',
  '*母亲 祖母 姑母 姨母 岳母',
  '*小学 初中 高中 中专 大专',
  '*学士 硕士 博士',
  '*讲师 副教授 教授 助教',
  '厂长 副厂长 车间主任 总工程师 党委书记',
  '校长 副校长 系主任 教务长',
  '连长 营长 团长 旅长 师长 军长',
  '少将 中将 上将 大将 元帅',
  '董事长 总经理 总裁 副总裁 首席执行官',
  '导演 编剧 制片人 摄影师 演员',
  '*教师 医生 工程师 律师 商人 军人',
  '物理学 化学 生物学 数学 天文学 地质学 医学 哲学 经济学 法学',
  '物理系 化学系 数学系 生物系 中文系 历史系 外语系',
  '*北京大学 清华大学 复旦大学 南开大学 浙江大学 南京大学 武汉大学 同济大学',
  '*哈佛大学 剑桥大学 牛津大学 耶鲁大学 麻省理工学院 普林斯顿大学',
  '*中国科学院 中国工程院 中国社会科学院',
  '*一等奖 二等奖 三等奖 优秀奖 特等奖',
  '*金牌 银牌 铜牌',
  '*冠军 亚军 季军',
  '第一名 第二名 第三名',
  '足球 篮球 排球 乒乓球 羽毛球 网球',
  '游泳 田径 体操 举重 射击 击剑',
  // Letters, arts and history.
  '小说 诗歌 散文 戏剧 杂文 童话',
  '*油画 国画 版画 水彩画 素描',
  '*京剧 昆曲 越剧 豫剧 粤剧 川剧',
  '*唐朝 宋朝 元朝 明朝 清朝 汉朝 隋朝',
  '*唐代 宋代 元代 明代 清代 汉代 隋代',
  '*西周 东周 春秋 战国',
  '*西汉 东汉 西晋 东晋',
  '*北宋 南宋 北魏 南梁',
  '*洪武 永乐 宣德 嘉靖 万历 崇祯',
  '*顺治 康熙 雍正 乾隆 嘉庆 道光 咸丰 同治 光绪 宣统',
  '皇帝 太后 宰相 太子 皇后',
  '*道教 佛教 伊斯兰教 基督教 天主教',
  '*寺庙 道观 教堂 清真寺 祠堂',
  '*陆军 海军 空军',
  '*步兵 骑兵 炮兵 工兵',
  '石碑 木牍 竹简 帛书 铜鼎',
  '*雕版印刷 活字印刷 石版印刷 胶版印刷',
  '造纸术 印刷术 指南针 火药',
  // Public life.
  '*责任感 使命感 荣誉感 归属感 获得感 自豪感 紧迫感',
  '*主力军 先锋队 排头兵 生力军 后备军',
  '*积极性 主动性 创造性 自觉性',
  '*针对性 实效性 系统性 规范性 可操作性',
  '*劳模精神 劳动精神 工匠精神 雷锋精神',
  '*省级 市级 县级 国家级 校级',
  '生命线 导火索 试金石 分水岭 风向标',
  '压舱石 助推器 稳定器 风向标',
  '春季 夏季 秋季 冬季',
  '东南部 西南部 东北部 西北部',
  '东南方 西南方 东北方 西北方',
  '农历 公历 藏历',
  '*可回收物 有害垃圾 厨余垃圾 其他垃圾',
];

interface Family {
  readonly words: readonly string[];
  /** May stand before another noun: 焊接工作, 唐代碑刻. */
  readonly leads: boolean;
}

const familyOf = new Map<string, Family>();
for (const sort of sorts) {
  const words = sort.replace(/^\*/u, '').split(' ');
  for (const word of words)
    if (!familyOf.has(word)) familyOf.set(word, { words, leads: sort.startsWith('*') });
}

/** What may follow a word that is no part of a name. */
const free = /^(?:$|[，。；：、的了是在为由与和及等上中内里后前进]|有[所着]?|以[及上下])/u;

const pattern = new RegExp(
  [...familyOf.keys()].sort((a, b) => b.length - a.length).join('|'),
  'gu',
);

/** Words of a text with others of their sort, in order; none beside one of these, and none that comes twice. */
export function findKin(text: string): FoundKin[] {
  return [...text.matchAll(pattern)].flatMap((match): FoundKin[] => {
    const word = match[0];
    const family = familyOf.get(word);
    const end = match.index + word.length;
    if (!family || !(family.leads || free.test(text.slice(end)))) return [];
    const others = family.words.filter((other) => !other.includes(word) && !word.includes(other));
    // Beside its like it is one of a row, or what it is compared with.
    if (others.some((other) => text.includes(other)) || text.split(word).length > 2) return [];
    return [{ start: match.index, end, others }];
  });
}
