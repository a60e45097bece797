import type { Span } from '@/core/text';

/** The name of a country, or of a province or large city of China, where it stands in a text. */
export interface FoundPlace extends Span {
  readonly class: 'country' | 'region';
}

const countries =
  '美国|英国|法国|德国|日本|俄罗斯|苏联|意大利|西班牙|葡萄牙|荷兰|比利时|瑞士|瑞典|挪威|丹麦|芬兰|冰岛|波兰|捷克|奥地利|匈牙利|希腊|土耳其|埃及|印度尼西亚|印度|巴基斯坦|伊朗|伊拉克|以色列|沙特阿拉伯|泰国|越南|缅甸|柬埔寨|老挝|马来西亚|新加坡|菲律宾|韩国|朝鲜|蒙古国|哈萨克斯坦|乌克兰|加拿大|墨西哥|巴西|阿根廷|智利|秘鲁|古巴|澳大利亚|新西兰|南非|肯尼亚|尼日利亚|埃塞俄比亚|坦桑尼亚|爱尔兰|罗马尼亚|保加利亚|塞尔维亚|克罗地亚|普鲁士';
const regions =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|南京|杭州|苏州|无锡|宁波|温州|合肥|福州|厦门|泉州|南昌|济南|青岛|烟台|郑州|洛阳|开封|武汉|宜昌|长沙|株洲|湘潭|广州|深圳|珠海|佛山|东莞|南宁|桂林|海口|三亚|成都|绵阳|贵阳|遵义|昆明|大理|拉萨|西安|宝鸡|延安|兰州|西宁|银川|乌鲁木齐|喀什|沈阳|大连|鞍山|抚顺|长春|哈尔滨|齐齐哈尔|大庆|石家庄|唐山|保定|太原|大同|呼和浩特|包头|台北|高雄';
/** What makes a name of a place part of another name: 南京路, 上海大学, 北京时间. */
const within =
  '(?![路街道站线大农师医理工中小银饭宾烤鸭话菜戏剧语文字人籍裔军队党币元式制产史时奥亚冬夏日晚青电钢铁石油国际]|[省市]?(?:政府|委|高|法院|体育|博物|图书|科技|科学|交通|师范|第|人民|教育|公安|总工会|劳动|工业|机械|汽车|造船|航空|证券|建设|实验|协和|同仁|学[院校生者派会]))';

const patterns = [
  ['country', new RegExp(`(?<![\\p{Script=Han}](?:驻|籍|裔))(?:${countries})${within}`, 'gu')],
  [
    'region',
    new RegExp(
      `(?<![东南西北中大小新老驻])(?:${regions})(?:[省市](?!场|级|长|委))?${within}`,
      'gu',
    ),
  ],
] as const;

/** What leads to a place, and what may follow it: 美国总统 and 江苏南京 are no places to be asked for. */
const before =
  /(?:[在于到赴往至自从由向给、]|访问|出使|进入|移居|定居|离开|来自|运往|抵达|回到|来到|转战|途经|经过)$/u;
const after =
  /^(?:$|[，。；、）]|[举召成开设建生逝病发出爆落参就求留任工居上启闭揭定创学读考访研演从经等和与两正隆])/u;

/** Countries and regions of a text, in order; none that is part of the name of something else. */
export function findPlaces(text: string): FoundPlace[] {
  return patterns
    .flatMap(([kind, pattern]) =>
      [...text.matchAll(pattern)]
        .map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          class: kind,
        }))
        .filter(
          ({ start, end }) => before.test(text.slice(0, start)) && after.test(text.slice(end)),
        ),
    )
    .sort((a, b) => a.start - b.start);
}
