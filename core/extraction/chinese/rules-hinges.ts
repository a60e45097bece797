import type { Readable } from '../defect-gate';
import { wordsAt } from '../words';
import type { Hinge } from './fact';
import { hingesOfActs } from './hinges-acts';
import { hingesOfPosts } from './hinges-posts';

const some = (...words: readonly string[]): readonly string[] => words;

/** How often something is done, not how often it happens. */
const done =
  '(?=[^，。；]{0,12}(?:报告|报送|检查|组织|召开|开展|举行|公布|公开|进行|清理|清洗|更换|换水|巡查|巡视|评估|考核|培训|体检|检测|检验|统计|核查|向))';

/** What a rule may turn on: who approves, how often, before or after, more or less, whose side. */
const ofRules: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=[报由][^，。；]{2,24})批准(?=后|，|$|的)/gu, some('备案')],
  [/(?<=报[^，。；]{2,24})备案(?=后|，|$|的)/gu, some('批准')],
  [/书面(?=申请|形式|通知|意见|报告|答复|说明|告知|提出|同意|材料|委托|方式|征求)/gu, some('口头')],
  [/省级(?=以上)/gu, some('县级', '设区的市级')],
  // What binds the county binds the province: only who is asked or told may be another.
  [/(?<=[经报向由][^，。；]{0,8})县级(?=以上)/gu, some('省级', '设区的市级')],
  [/设区的市级(?=以上)/gu, some('县级')],
  [/省、自治区、直辖市(?=人民政府)/gu, some('设区的市级', '县级')],
  [/上一级(?=人民政府|[^，。；]{0,10}(?:机关|部门|法院|检察院))/gu, some('同级', '本级')],
  [/不少于(?=[\d一二三四五六七八九十百千])/gu, some('不超过')],
  [/不低于(?=[\d一二三四五六七八九十百千])/gu, some('不高于')],
  [/不得少于(?=[\d一二三四五六七八九十百千])/gu, some('不得超过')],
  [/不得低于/gu, some('不得高于')],
  [/不得高于/gu, some('不得低于')],
  [/至少(?=[\d一二三四五六七八九十每有])/gu, some('至多')],
  [new RegExp(`每年(?!度)${done}`, 'gu'), some('每半年', '每两年', '每季度')],
  [new RegExp(`每季度${done}`, 'gu'), some('每月', '每半年', '每年')],
  [new RegExp(`每半年${done}`, 'gu'), some('每年', '每季度', '每月')],
  [new RegExp(`每月${done}`, 'gu'), some('每季度', '每周', '每半年')],
  [new RegExp(`每周${done}`, 'gu'), some('每月', '每天', '每学期')],
  [new RegExp(`每[日天]${done}`, 'gu'), some('每周', '每月', '每两周')],
  [new RegExp(`每学期${done}`, 'gu'), some('每学年', '每月', '每周')],
  [/(?<!前[^。]*)事[先前](?=[^，。；]{0,12}(?:征求|报告|备案|通知|告知))/gu, some('事后')],
  [/事后(?=[^，。；]{0,4}(?:补|报|备|应|说明))/gu, some('事先')],
  [/届满前/gu, some('届满后')],
  [/届满后/gu, some('届满前')],
  [/(?<=在[^，。；]{2,16})之前(?=，|$|[^，。；]*(?:应|不得|必须|向))/gu, some('之后')],
  [/(?<=[\d一二三四五六七八九十]个?(?:工作)?日)前(?=，|[^，。；]{0,6}[向通告报将])/gu, some('后')],
  [/(?<!减)免费(?=[\p{Script=Han}]{2})/gu, some('有偿')],
  [/(?<!连)中止(?=[\p{Script=Han}]{0,8})/gu, some('终止')],
  [/终止(?=执行|审理|诉讼|程序|审查|调解|仲裁)/gu, some('中止')],
  [/吊销(?=[^，。；]{0,8}[证照])/gu, some('注销', '暂扣')],
  [/注销(?=[^，。；]{0,8}[证照])/gu, some('吊销', '暂扣')],
  [/连带责任/gu, some('按份责任', '补充责任')],
  [/补充责任/gu, some('连带责任', '按份责任')],
  [/从重(?=处罚|处理|处分)/gu, some('从轻', '减轻')],
  [/从轻(?=处罚|处理|处分)(?!.{0,4}减轻)/gu, some('从重')],
  [/重大过失/gu, some('一般过失')],
  [/当日/gu, some('次日')],
  [/次日/gu, some('当日')],
  [/次月/gu, some('当月')],
  [/次年/gu, some('当年')],
  [/立即(?=报告|通知|向)/gu, some('在二十四小时内', '在三日内')],
  [/原件/gu, some('复印件')],
  [/正本/gu, some('副本')],
  [/副本/gu, some('正本')],
  [/(?<=由|经)双方共同/gu, some('任何一方单独')],
  [/(?<=^[^，]{4,26}(?<!届满|之|以|日|月|年|目|提|此|当|先|空))前(?=，)/gu, some('后')],
  [/^(?:鼓励|提倡|倡导)(?=[\p{Script=Han}]{4})(?!.*自愿)/gu, some('要求')],
  [/本级(?=人民政府|人民代表大会|人大|财政)/gu, some('上一级')],
  [/同级(?=人民政府|人民代表大会|人大|财政)/gu, some('上一级')],
  [/向社会(?:公布|公告)(?=，|$|后)/gu, some('报上级机关备案')],
  [/住所地|经常居住地/gu, some('户籍所在地')],
  [/户籍(?:所在)?地/gu, some('经常居住地')],
  [/(?:合理|适当)(?=补偿|补助)/gu, some('全额')],
  [/公开招标/gu, some('邀请招标')],
  [/永久(?=保存|保管|有效|使用)/gu, some('长期')],
  [/免[交缴](?=[\p{Script=Han}]{2})/gu, some('缓缴')],
  [/(?<!可以)并处(?=[^，。；]{2,20}罚款)/gu, some('或者处')],
  [/可以并处/gu, some('应当并处')],
  [
    /(?<!或者|或|和)不予(?=(?:受理|批准|登记|支持|退还|准许|许可|核准|认定|注册|立案|采信)(?!.{0,4}决定))/gu,
    some('应予'),
  ],
  [/(?<!不|(?:应当|必须)[^。；]*)(?:应予|予以|应当予以)(?=支持|准许|受理|认定)/gu, some('不予')],
  [/应当(?=受理|准许)/gu, some('可以不予')],
  [/不承担(?=[\p{Script=Han}]{2})/gu, some('应当承担')],
  [/不得(?=作为)/gu, some('可以')],
  [/不计入/gu, some('计入')],
  [/不停止/gu, some('停止')],
  [/无需|不需要|无须/gu, some('必须')],
  [/自收到(?=[^，。；]{1,24}之日起)/gu, some('自作出')],
  [/自作出(?=[^，。；]{1,24}之日起)/gu, some('自收到')],
  [/送达之日/gu, some('作出之日')],
  [/作出之日/gu, some('送达之日')],
  [/(?<=自)知道或者应当知道(?=[^，。；]{2,20}之日起)/gu, some('发生')],
  [/受理(?:[^，。；]{0,8})之日/gu, some('提出申请之日')],
  [/主要负责人/gu, some('分管负责人')],
  [/一次性(?=支付|缴纳|交纳|付清|发放|给付|补助|补偿|奖励|拨付)/gu, some('分期')],
  [/双人/gu, some('单人')],
  [/专人/gu, some('兼职人员')],
  [/(?:出租人)(?![民大员数次力])/gu, some('承租人')],
  [/(?:承租人)(?![民大员数次力])/gu, some('出租人')],
  [/出卖人|出让人|转让方/gu, some('受让方')],
  [/(?:受让方|受让人)(?![民大员数次力])/gu, some('转让方')],
  [/(?:委托人)(?![民大员数次力])/gu, some('受托人')],
  [/(?:受托人)(?![民大员数次力])/gu, some('委托人')],
  [/(?:发包方|发包人)(?![民大员数次力])/gu, some('承包方')],
  [/(?:承包方|承包人)(?![民大员数次力])/gu, some('发包方')],
];

const tables = [...ofRules, ...hingesOfActs, ...hingesOfPosts];
const mostOthers = 3;

/** The words of a sentence on which its sense turns: each stands once in it, and its opposite not at all. */
export function findHinges(
  readable: Readable,
  { text, start }: { readonly text: string; readonly start: number },
): Hinge[] {
  const found = tables.flatMap(([pattern, others]): Hinge[] => {
    const matches = [...text.matchAll(pattern)];
    const [match] = matches;
    if (!match || matches.length > 1 || text.split(match[0]).length > 2) return [];
    // One of a row takes its verb along: 切断电源、水源.
    const at = match.index;
    if (/[、或]/u.test(text.charAt(at - 1) + text.charAt(at + match[0].length))) return [];
    const free = others.filter(
      (other) => other !== match[0] && (!text.includes(other) || match[0].includes(other)),
    );
    if (free.length === 0) return [];
    const from = start + at;
    return [
      {
        words: wordsAt(readable, from, from + match[0].length),
        others: free.slice(0, mostOthers),
      },
    ];
  });
  // Of two that stand in one place, the one with more to choose from.
  return found.filter(
    ({ words, others }) =>
      !found.some(
        (other) =>
          other.words !== words &&
          other.words.start < words.end &&
          words.start < other.words.end &&
          other.others.length > others.length,
      ),
  );
}
