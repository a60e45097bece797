import type { Span } from '@/core/text';

/** What a verb of a life or a history has for its object, by the word that it ends with. */
export type ObjectClass = keyof typeof classes;

/** The object of a clause where it stands in a text, to the end of the clause. */
export interface FoundObject extends Span {
  readonly class: ObjectClass;
  /** Verbs of one sense have one name: two objects of one sense may both be true of one subject. */
  readonly sense: string;
}

const classes = {
  school:
    /(?:大学|学院|学校|中学|小学|书院|学堂|师范|高中|军校|党校)(?:[\p{Script=Han}]{1,8}[系科])?(?:[\p{Script=Han}]{2,6}专业)?$/u,
  post: /(?:主任|院长|校长|局长|部长|会长|主席|书记|教授|讲师|经理|总裁|董事长|队长|司令员?|总督|总理|总统|市长|省长|县长|厂长|所长|馆长|社长|主编|编辑|总工程师|工程师|教练|委员|代表|尚书|侍郎|刺史|太守|将军|节度使|知[府县州]|公使|大使|领事|顾问|助理|秘书长?|研究员|议员|干事|组长|班长|站长|台长|[团师军旅营连]长|车间主任|技师|县令|丞相|宰相|学士|祭酒|参赞)$/u,
  award: /(?:奖|奖章|奖牌|勋章|称号|冠军|亚军|季军|金牌|银牌|铜牌|荣誉|奖项)$/u,
  company: /(?:公司|集团|银行|工厂|[钢纱船车机药矿]厂|商行|企业|报社|杂志社|出版社|洋行|钱庄)$/u,
  body: /(?:剧团|乐团|合唱团|乐队|球队|代表队|国家队|俱乐部|协会|学会|研究所|研究院|研究会|实验室|委员会|基金会|联盟|联合会|团队|工作室|医院|博物馆|图书馆|纪念馆|同盟会|共产党|国民党|工作站|中心)$/u,
  place:
    /(?:[省市县区州镇乡村岛港城府郡]|半岛|高原|盆地|公园|广场|会堂|体育馆|体育场|机场|北京|上海|天津|重庆|香港|澳门|台湾|南京|广州|武汉|延安|日本|美国|英国|法国|德国|苏联|俄罗斯|意大利|加拿大|澳大利亚|新加坡|欧洲)$/u,
} as const;

const senses: readonly (readonly [string, string])[] = [
  ['study', '毕业于|就读于|考入|考取|考上|入读|升入|转入|保送|进入|(?<![加并归投收迁列])入'],
  ['teach', '任教于|执教于|任职于|供职于|受聘于'],
  [
    'post',
    '担任|出任|升任|调任|转任|接任|就任|兼任|当选为?|晋升为|受聘为|聘为|任命为|转为|成为|任',
  ],
  ['win', '荣获|获得|获颁|获评|赢得|夺得|摘得|斩获|拿下|被授予|授予|评为|获'],
  ['join', '加入|加盟|投奔|转会|转投|效力于'],
  ['found', '创办|创立|创建|组建|设立|成立|建立|发起'],
  ['merge', '收购|并入|归入|合并为|兼并|投资|入股|控股'],
  ['name', '更名为|改名为?|改称为?|易名为?|更名|定名为|命名为'],
  [
    'at',
    '位于|地处|坐落于|出生于|生于|定居于?|迁至|迁往|迁入|前往|赴|抵达|到达|安葬于|葬于|病逝于|逝世于|来到|回到|落户|诞生于|起源于|产于',
  ],
  ['take', '占领|攻占|攻克|收复|包围|进攻'],
];

const frames = senses.map(
  ([sense, verbs]) =>
    [
      sense,
      new RegExp(`^(?<before>.*?)(?:${verbs})(?:了|过)?(?<object>[^，；：]{2,20})$`, 'du'),
    ] as const,
);

const within = [
  [
    'study',
    /^(?<before>.+?)(?:到|赴|入|在|进入|于)(?<object>[^，；：]{2,18}?)(?:学习|就读|读书|深造|求学|攻读[^，；：]{0,10})$/du,
  ],
  ['study', /^(?<before>.+?)被(?<object>[^，；：]{2,18}?)录取$/du],
  [
    'teach',
    /^(?<before>.+?)(?:到|赴|在|于)(?<object>[^，；：]{2,18}?)(?:任教|执教|工作|任职|供职|讲学)$/du,
  ],
  [
    'held',
    /^(?<before>.+?)(?:在|于)(?<object>[^，；：]{2,16}?)(?:隆重|正式)?(?:举行|举办|召开|开幕|闭幕|成立|启动|落成|竣工|去世|逝世|病逝)$/du,
  ],
] as const;

/** Which kinds of objects the verbs of a sense have. */
const allowed: Readonly<Record<string, readonly ObjectClass[]>> = {
  study: ['school', 'body'],
  teach: ['school', 'company', 'body'],
  post: ['post'],
  win: ['award'],
  join: ['company', 'body'],
  found: ['school', 'company', 'body'],
  merge: ['school', 'company', 'body'],
  name: ['school', 'company', 'body', 'place'],
  at: ['place'],
  take: ['place'],
  held: ['place'],
};

/** The object that ends a clause, where its verb and its last word say of what kind it is; else null. */
export function findObject(clause: string): FoundObject | null {
  for (const [sense, frame] of [...frames, ...within]) {
    const place = frame.exec(clause)?.indices?.groups?.object;
    if (place === undefined) continue;
    const name = bare(clause.slice(...place));
    const kind = kindOf(sense, name);
    const start = place[1] - name.length;
    if (kind === undefined || !isName(name) || start < 2) continue;
    if (/^(?:school|company|body)$/u.test(kind) && name.length < 4) continue;
    return { start, end: place[1], class: kind, sense };
  }
  return null;
}

function kindOf(sense: string, name: string): ObjectClass | undefined {
  const kind = (allowed[sense] ?? []).find((one) => classes[one].test(name));
  if (kind !== undefined || sense !== 'held') return kind;
  return /^\p{Script=Han}{2,4}$/u.test(name) && !notPlace.test(name) ? 'place' : undefined;
}

const notPlace =
  /[日天年月午晚时上下中里内间前后来会期季初末底家此]$|^(?:同|全|各|世界|国内|国外)/u;

function bare(object: string): string {
  return object.replace(
    /^(?:(?:为|到|至|在|于|成)(?=.{2})|[一两三四五六七八九十多数几][个种套项名位所家座支]|第[一二三四五六七八九十]+[任届]|首任)/u,
    '',
  );
}

/** One name: no list, no relative clause, no second verb, no figure. */
function isName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 18 &&
    !/[、（）()“”《》\d]|[了着过]|以及|(?<![共])和(?!平)|与|及|等|被|把|将(?!军)|为|使(?!$)|让|[其该此这那他她它]|全国$|多(?:个|所|家)/u.test(
      text,
    ) &&
    !/^(?:的|该|其|本|一|各|全(?![国军])|多|数|一些|某|另|当地|家|海外|副$)/u.test(text)
  );
}
