import type { Span } from '@/core/text';

/** A word of a text that names one of several things of a sort. */
export interface FoundKin extends Span {
  /** The others of the sort that fit in its place, without those that the sentence has. */
  readonly others: readonly string[];
  /** Nobody would take one of them for it unless the text speaks of one. */
  readonly isRemote: boolean;
}

/**
 * Things of one sort, of which a sentence means one: each fits in the place of another and says something
 * else. Those with a star may stand before another noun; those with an exclamation mark are taken for
 * one another wherever one of them stands, the rest only in a text that speaks of two.
 */
const sorts: readonly string[] = [
  // Nature and science.
  '*!折射 反射 散射 衍射',
  '蒸发 凝结 凝固 升华 熔化 沸腾 液化',
  '!熔点 沸点 凝固点 燃点 闪点',
  '!质子 中子 电子 光子',
  '电流 电压 电阻 功率',
  '动能 势能 热能 电能 化学能 核能',
  '*太阳能 风能 水能 核能 地热能 潮汐能',
  '红外线 紫外线 可见光 微波 无线电波',
  '波长 频率 振幅',
  '重力 摩擦力 弹力 浮力 离心力 磁力',
  '*!地壳 地幔 地核',
  '!对流层 平流层 中间层 电离层',
  '月球 火星 金星 木星 土星 水星',
  '!行星 恒星 彗星 小行星 星云',
  '*台风 寒潮 沙尘暴 冰雹 龙卷风 雷暴',
  '*地震 海啸 滑坡 泥石流 洪水 干旱',
  '高原 平原 盆地 丘陵 沙漠',
  '湖泊 河流 沼泽 冰川',
  '太平洋 大西洋 印度洋 北冰洋',
  '热带 温带 寒带 亚热带',
  '赤道 北极 南极 北回归线 南回归线',
  '氧气 氮气 氢气 氦气 二氧化碳 一氧化碳 甲烷 臭氧',
  '*!花岗岩 石灰岩 砂岩 玄武岩 页岩',
  '*蛋白质 脂肪 维生素 淀粉 纤维素 矿物质',
  '*细菌 病毒 真菌 寄生虫',
  '*抗生素 疫苗 激素 维生素 镇痛药',
  '*白细胞 红细胞 血小板',
  '*!动脉 静脉 毛细血管',
  '*心脏 肝脏 肾脏 肺部 脾脏 胃部 胰腺',
  '!静脉注射 肌肉注射 皮下注射 口服给药',
  '!细胞核 细胞膜 细胞质 细胞壁',
  '!叶绿体 线粒体 核糖体 液泡',
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
  '*焊接 铣削 铸造 锻造 冲压 抛光',
  '焊工 钳工 车工 电工 铣工 木工 瓦工',
  '车床 铣床 磨床 钻床 刨床',
  '!初级工 中级工 高级工 技师 高级技师',
  '专利 商标 著作权',
  '产量 产值 销量 出口额 利润率',
  '原材料 半成品 零部件 成品',
  '数控技术 焊接技术 电子技术 信息技术 自动化技术',
  // People and posts.
  '讲师 副教授 教授 助教',
  '!厂长 副厂长 车间主任 总工程师 党委书记',
  '!校长 副校长 系主任 教务长',
  '!连长 营长 团长 旅长 师长 军长',
  '!少将 中将 上将 大将 元帅',
  '!董事长 总经理 总裁 副总裁 首席执行官',
  '导演 编剧 制片人 摄影师 演员',
  '物理学 化学 生物学 数学 天文学 地质学 医学 哲学 经济学 法学',
  '!物理系 化学系 数学系 生物系 中文系 历史系 外语系',
  '*!北京大学 清华大学 复旦大学 南开大学 浙江大学 南京大学 武汉大学 同济大学',
  '*!哈佛大学 剑桥大学 牛津大学 耶鲁大学 麻省理工学院 普林斯顿大学',
  '*中国科学院 中国工程院 中国社会科学院',
  '*!一等奖 二等奖 三等奖 优秀奖 特等奖',
  '*金牌 银牌 铜牌',
  '!冠军 亚军 季军',
  '!第一名 第二名 第三名',
  // Letters, arts and history.
  '小说 诗歌 散文 戏剧 杂文 童话',
  '*油画 国画 版画 水彩画 素描',
  '*京剧 昆曲 越剧 豫剧 粤剧 川剧',
  '*!唐朝 宋朝 元朝 明朝 清朝 汉朝 隋朝',
  '*!唐代 宋代 元代 明代 清代 汉代 隋代',
  '*!西周 东周 春秋 战国',
  '*!西汉 东汉 西晋 东晋',
  '*!北宋 南宋 北魏 南梁',
  '*!洪武 永乐 宣德 嘉靖 万历 崇祯',
  '*!顺治 康熙 雍正 乾隆 嘉庆 道光 咸丰 同治 光绪 宣统',
  '皇帝 太后 宰相 太子 皇后',
  '*道教 佛教 伊斯兰教 基督教 天主教',
  '*寺庙 道观 教堂 清真寺 祠堂',
  '*步兵 骑兵 炮兵 工兵',
  '石碑 木牍 竹简 帛书 铜鼎',
  '*!雕版印刷 活字印刷 石版印刷 胶版印刷',
  '造纸术 印刷术 指南针 火药',
  // Public life.
  '*劳模精神 劳动精神 工匠精神 雷锋精神',
  '*!省级 市级 县级 国家级 校级',
  '春季 夏季 秋季 冬季',
  '!东南部 西南部 东北部 西北部',
  '!东南方 西南方 东北方 西北方',
  '农历 公历 藏历',
  // Of several fields.
  '美国 英国 法国 德国 日本 苏联 意大利 加拿大',
  '*江苏省 浙江省 山东省 河南省 湖北省 湖南省 广东省 四川省 陕西省 河北省 山西省 福建省 江西省 安徽省',
  '*单人 双人 团体',
  '*自然科学 社会科学 人文科学',
  '*基础研究 应用研究 试验发展',
  '*农耕文化 游牧文化 海洋文化 草原文化',
  '*经济建设 政治建设 文化建设 社会建设 生态文明建设',
  '*数字经济 实体经济 民营经济 平台经济 绿色经济',
  '*人工智能 量子信息 集成电路 区块链 云计算 大数据',
  '*解放战争 抗日战争 抗美援朝战争 土地革命战争',
  '八路军 新四军 志愿军',
  '*第一次世界大战 第二次世界大战',
  '*!鸦片战争 甲午战争 中法战争',
  '*!辛亥革命 五四运动 洋务运动 戊戌变法 义和团运动',
  '*!清政府 北洋政府 国民政府',
  '*!秀才 举人 进士 状元 探花',
  '尚书 侍郎 御史 巡抚 总督 知府 知县 刺史 太守',
  '!礼部 户部 吏部 兵部 刑部',
  '*丝绸之路 茶马古道 大运河',
  '*泥塑 砖雕 木雕 石雕 玉雕',
  '*剪纸 刺绣 皮影 年画',
  '*春节 元宵节 清明节 端午节 中秋节 重阳节',
  '*航空母舰 驱逐舰 护卫舰 潜艇',
  '*诺贝尔物理学奖 诺贝尔化学奖 诺贝尔文学奖 诺贝尔和平奖',
  '*肺炎 肝炎 胃炎 脑膜炎 肠炎 肾炎',
  '*高血压 糖尿病 冠心病 哮喘',
  '*肾毒性 肝毒性 耳毒性 神经毒性',
  '*蒸汽机 内燃机 电动机 发电机',
  '*望远镜 显微镜 光谱仪 示波器',
  '*水力 风力 人力 畜力',
  '*拱桥 梁桥 索桥 浮桥 斜拉桥',
  '*地铁 轻轨 高铁 公交',
  '*互联网企业 制造企业 物流企业 金融企业',
  '*!弹性力学 流体力学 热力学 材料力学 量子力学',
  '*机械工程 电气工程 土木工程 化学工程 航空工程',
  '*!地理系 哲学系 法律系 经济系 政治系',
  '*小学教师 中学教师 大学教师',
  '*学徒 帮工 掌柜 账房',
  '*绸缎 茶叶 药材 食盐 粮食',
  '*糕点 酱菜 药材 绸缎 茶叶',
  '种植业 畜牧业 渔业 林业',
  '*飞行员 航海家 探险家 传教士',
  '*物理学家 化学家 数学家 天文学家 生物学家 力学家',
  '*小说家 诗人 画家 音乐家 剧作家',
  '*!博士学位 硕士学位 学士学位',
  '*主任 副主任 秘书长 局长 副局长',
  '*全国劳动模范 全国先进工作者 全国技术能手',
  '*五一劳动奖章 五四奖章 三八红旗手',
  '*!低气压 高气压',
  '*!洋流 季风 信风',
  '*向心力 离心力 引力 浮力',
  '*公转 自转',
  '*!顺时针 逆时针',
  '*细雨 冰晶 水滴 雪花 冰粒',
  '*纺织品 瓷器 玻璃制品 铁器',
  '*钢筋 水泥 砂石 木材',
  '*开幕式 闭幕式 颁奖典礼 启动仪式',
  '*可回收物 有害垃圾 厨余垃圾 其他垃圾',
];

interface Family {
  readonly words: readonly string[];
  /** May stand before another noun: 焊接工作, 唐代碑刻. */
  readonly leads: boolean;
  readonly isRemote: boolean;
}

const familyOf = new Map<string, Family>();
for (const sort of sorts) {
  const words = sort.replace(/^\*?!?/u, '').split(' ');
  for (const word of words)
    if (!familyOf.has(word))
      familyOf.set(word, {
        words,
        leads: sort.startsWith('*'),
        isRemote: !/^\*?!/u.test(sort),
      });
}

/** What may follow a word that is no part of a name; behind a land also who comes from there. */
const free = /^(?:$|[，。；：、的了是在为由与和及等上中内里后前进]|有[所着]?|以[及上下])/u;
const fromThere =
  /^(?:专家|科学家|学者|工程师|政府|军队|公司|[\p{Script=Han}]{1,2}学家|作家|商人)/u;
/** Makes a name of the words before it. */
const naming = /^(?:[署局部院会处厅委路街、（]|大学|学院|学校|银行|公司|出版社|工程师)/u;

const reigns =
  /\d{3,4}年|[元一二三四五六七八九十]+年|洪武|永乐|宣德|嘉靖|万历|崇祯|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|末年|黄巢|明末|清初/u;

/** What else a sentence says that leaves only one of the sort. */
function isTold(text: string, word: string): boolean {
  // 旅游业让村民吃上旅游饭.
  if (word.length > 2 && text.split(word.slice(0, 2)).length > 2) return true;
  if (/^[唐宋元明清汉隋][朝代]$/u.test(word)) return reigns.test(text);
  if (
    /^(?:洪武|永乐|宣德|嘉靖|万历|崇祯|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统)$/u.test(
      word,
    )
  )
    return /\d{3,4}年/u.test(text);
  if (/^[冠亚季]军$/u.test(word)) return /夺|纪录|包揽|捧|蝉联|卫冕|冠亚|摘|险胜|击败/u.test(text);
  return /^(?:工业|制造业)$/u.test(word) && /规模以上/u.test(text);
}

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
    // A land with its head of state or its people is known by them.
    if (/^(?:总统|总理|首相|国王|人|籍|女王|天皇|首都)/u.test(text.slice(end))) return [];
    const after = text.slice(end);
    if (!family || text.charAt(match.index - 1) === '、') return [];
    const isLand = family.words.includes('美国') && fromThere.test(after);
    if (!isLand && (naming.test(after) || !(family.leads || free.test(after)))) return [];
    const others = family.words.filter((other) => !other.includes(word) && !word.includes(other));
    // 嘉庆4年(1804年), 清朝乾隆年间, 创纪录夺得冠军: what stands beside it tells which.
    if (isTold(text, word)) return [];
    // Beside its like it is one of a row, or what it is compared with.
    if (others.some((other) => text.includes(other)) || text.split(word).length > 2) return [];
    return [{ start: match.index, end, others, isRemote: family.isRemote }];
  });
}
