import type { Readable } from '../defect-gate';
import { factKey } from '../fact';
import { wordsAt } from '../words';
import { beginsWithVerb, type ChineseSentence, chineseSentences, isBalanced } from './clauses';
import type { Precept } from './fact';

const longestLeft = 84;
const longestRight = 72;
const shortestRight = 6;

const binding =
  '应当|应该|(?<![供适响反感相照策因])应(?![用急届力对聘邀答])|必须|须(?!知)|不得|不准|不能|可以|有权|由(?=\\p{Script=Han}{2})|禁止|严禁|实行|处(?![理置方分长所境])(?=[\\p{Script=Han}\\d])|责令|给予|予以|视为|按(?=\\p{Script=Han}{2})|不予|无效|承担|请(?=\\p{Script=Han}{2})|方可|停止|立即|享受|增加|计入|承担|吊销|没收|警告|追究|撤销|取消|负|归|只能|需|要|优先|方能|可(?=\\p{Script=Han})';

/** What a sentence begins with that only says which rule was broken. */
const breach = /^(?:凡)?(?:对)?违反本[\p{Script=Han}]{1,4}(?:第[^，]{1,16})?(?:的)?(?:规定)?，/u;

const deeds =
  '从事|使用|申请|参加|参与|举办|举行|设立|开展|进行|新建|改建|扩建|修建|建设|经营|生产|销售|运输|储存|贮存|购买|采购|进入|离开|办理|出租|承租|租赁|携带|驾驶|操作|安装|拆除|拆装|签订|订立|利用|请假|发现|处理|采取|发布|编制|制定|实施|组织|接受|调动|更换|检修|维修|清洗|搬运|吊装|焊接|启动|开启|关闭|报名|填写|提交|查阅|借阅|外出|乘坐|佩[带戴]|捐献|养[殖护]|饲养|燃放|引进|转让|变更|注销|撤销|终止|设置|占用|挖掘|采[集伐挖]|建[立造]';
const doing = new RegExp(`^(?:${deeds})[^，]{2,}`, 'u');

/** …的，…; …时，…; 未经…，…; 因…，…: in which case. */
const inCase = new RegExp(
  `^(?<left>(?:(?![^，]*(?:应当|(?<![供适响反感相照策因])应(?![用急届力对聘邀答])|必须|不得|可以|责令|给予|处以?[\\d一二三四五六七八九十]))[^，]{2,40}，){0,3}(?:[^，]{2,56}(?:的|时|之?后|之?前|中|者|期间|之外|情况下|情形下|以[内上下外]|之日起)|(?:${deeds})[^，的]{2,40}|(?:对于?|因|未经|非经|凡|除)[^，]{3,40}|(?:如(?:果|遇|需|有|发生|发现|因)?|遇[有到])[^，]{3,40}))，(?<right>(?=[^，]{0,30}(?:，[^，]{0,30})?(?:${binding}))[^：]+)$`,
  'du',
);
const force =
  '应当|应该|(?<![供适响反感相照策因])应(?![用急届力对聘邀答])|必须|须(?!知)|不得|不准|严禁|禁止|可以|(?<=[，后])方可|(?<![专所没占具享拥])有权|负责(?!人|制)|主管(?!部门|单位|机关|人员|机构|领导)|实行|(?<![自理事缘经])由(?=\\p{Script=Han}{2})|不予|一律|享有|(?<![需主重只必若])要(?![求素点害件领闻么])|(?<![必急所按])需(?![要求])|自(?=[^，]{2,20}起)';
/** Whom or what: 外来车辆须…; 外来人员：须…; 工程的设计，应当…. */
const ofWhom = new RegExp(
  `^(?<left>[^，：]{2,52}?)(?<gap>[：，]?)(?<right>(?:(?<=，)经[^，]{2,28}，)?(?:${force}|分为|包括|遵循|列入|纳入|采取)[^：]+)$`,
  'du',
);

/** 普查中获得的资料，任何单位和个人不得…: what somebody else has to do with it. */
const ofMatter =
  /^(?<left>[^，：]{2,40}的[^，：的]{1,14}|[^，：]{3,40}[中内上])，(?<right>[^，：]{2,20}?(?:应当|必须|不得|可以|须(?!知)|有权|负责)[^：]+)$/du;

const elsewhere =
  /第[一二三四五六七八九十百零〇\d]+[条款项章]|前[款项条]|前述|上[述列]|[下后]列|如下|以下(?!的?(?:罚款|有期|拘留|管制|的罚))|本[条款项章节](?!例)|附[件表图录]|施行|废止|解释权|制定本|另有规定|另行制定|有关规定执行|之一|该[条款项]|[？?！]|此[类种项]|这|那|(?<!其)[他她它]们?(?!人)|其他(?:有关)?规定/u;

/** Sentences that lay something down, in two parts that can be told apart from those of others. */
export function findPrecepts(readable: Readable): Precept[] {
  return chineseSentences(readable).flatMap((sentence, index) => {
    const { from, end, later } = sentence;
    const whole = readable.text.slice(from, end);
    if (whole.includes('\n') || /^[问答]：/u.test(whole)) return [];
    const start = from + (breach.exec(whole)?.[0].length ?? 0);
    const text = readable.text.slice(start, end).replace(/(?<!\d),|,(?!\d)/gu, '，');
    const byCase = inCase.exec(text);
    const place = (byCase ?? ofWhom.exec(text) ?? ofMatter.exec(text))?.indices?.groups;
    if (!place?.left || !place.right) return [];
    const left = wordsAt(readable, start + place.left[0], start + place.left[1]);
    const right = wordsAt(readable, start + place.right[0], start + place.right[1]);
    if (!isBalanced(left.text) || !isBalanced(right.text)) return [];
    const isNamed = namesSomething(left.text);
    if (unsettled.test(left.text) || (!byCase && !isNamed)) return [];
    if (open.test(left.text) && !(byCase && /[时后前]$/u.test(left.text))) return [];
    if ((later || index > 0) && leans(sentence, left.text, isNamed)) return [];
    if (tied.test(left.text)) return [];
    // 设置消防设施，实行巡查: two deeds of one row.
    if (
      byCase &&
      doing.test(left.text) &&
      parallel.test(right.text) &&
      !/[的时后前]$/u.test(left.text)
    )
      return [];
    // 吊装作业人员，起重司机、指挥均要…: the first of a row and no case.
    if (byCase && /^[^，的]{2,12}(?:人员|单位|部门|机构)$/u.test(left.text)) return [];
    const least = readable.document.type === 'law' ? 5 : 3;
    if (!isCase(left.text, least) || !isWhole(left.text, right.text)) return [];
    return [
      {
        type: 'precept',
        key: factKey('precept', left.documentId, left.text, right.text),
        proof: wordsAt(readable, start, end),
        confidence: 0.85,
        about: byCase || isTime.test(left.text) ? 'case' : 'subject',
        left,
        right,
      },
    ];
  });
}

const parallel = /^(?:实行|增加|停止|优先|视为|承担|取消|撤销|追究|没收)/u;
const unsettled =
  /(?<![必急所])需(?:事先|提前|要|经|由)|(?:依据|根据|按照|依照)[^，]*(?:职责|规定|要求|权限|分工)$|如[有需果遇]|若有|(?:设立|成立|组建)[^，的]*(?:小组|委员会|机构|部门)$|(?:应当|必须|不得|可以|负责(?!人)|(?<![专所没占具享拥])有权|(?<![供适响反感相照策因])应(?![用急届力对聘邀答]))|(?:根据|按照|依照|结合|依据)[^，的]*$/u;
/** 对甲负责, 将某物: with no end of a case behind it. */
const open = /^[^的]*(?:对|向|为|将|把)[^的]{2,}$/u;
const isTime = /[时前后中内]$|期间$|^(?:发生|发现|进行|开展|参加|申请|使用|从事|因)/u;

/** Says by itself which case or matter it is. */
function isCase(left: string, least: number): boolean {
  if (left.length > longestLeft || elsewhere.test(left) || /^除/u.test(left)) return false;
  if (left.length < 5 && /的$/u.test(left)) return false;
  // 操作时, 吊装前: in a text about the work, not in a law.
  if (left.length < least && /[时后前]$/u.test(left)) return false;
  if (/^违反(?:有关|相关)?规定的$/u.test(left)) return false;
  if (
    /^(?:责令|没收|给予|予以|吊销|其|该|此|本(?:人|案)|并|且|也|还|但|而|又|则|为了?(?!防止)|根据|按照|依照|依据|通过|以|同时|逾期|拒不|情节|后果|属于|上述|前)/u.test(
      left,
    )
  )
    return false;
  if (/^(?:个人|单位|公民|居民|企业|有关(?:单位|部门|人员))$|^.{0,12}(?:仍[未不]|再次)/u.test(left))
    return false;
  return (
    !/该|(?<![及与和])其(?![他它中余次实间])(?=.{0,3}$)/u.test(left) &&
    !/^.{0,5}其(?![他它中余次实间])/u.test(left)
  );
}

/** Nothing in what holds points to words that stand elsewhere. */
function isWhole(left: string, right: string): boolean {
  if (right.length < shortestRight || right.length > longestRight) return false;
  // 设施需维修，及时报告: that is the case.
  if (/^需要?[^，]{1,4}，/u.test(right)) return false;
  // 对未参保的，由单位支付: what is paid stands before.
  if (/^对[未已不没有]/u.test(left) && /^(?:按照?[^，]*?)?由[^，]{4,20}$/u.test(right))
    return false;
  // 负责登记的部门应当…: only which one it is.
  if (/^(?:负责|主管)[^，]*的(?:部门|单位|机构|机关|人员)/u.test(right)) return false;
  if (elsewhere.test(right) || /^(?:其|该|此|并|且|也|还|但|而)/u.test(right)) return false;
  if (/(?:[的时]|之后|以后|期间|方面|规定|要求)$/u.test(right) && !/[，]/u.test(right))
    return false;
  if (
    /^(?:依照|按照?|依)(?:有关|相关|国家)?(?:法律|规定|法规)?[^，]{0,10}(?:处理|执行|办理|处罚)$|^依法追究(?:刑事)?责任$|^构成犯罪/u.test(
      right,
    )
  )
    return false;
  const pointed = [...right.matchAll(/该(?<what>\p{Script=Han}{2})/gu)];
  return pointed.every(({ groups, index }) =>
    (left + right.slice(0, index)).includes(groups?.what ?? '该'),
  );
}

/** 尚不构成犯罪的, 其他价格信息, 严禁在容器上施焊: of what stands before, or one of several bans in a row. */
const tied = /^(?:尚|仍|其他|其余|另|严禁|禁止|不得|不准)|^[^，]{0,10}其他/u;

/** A case of what the sentence before speaks of. */
function leans({ later }: ChineseSentence, left: string, isNamed: boolean): boolean {
  if (/^(?:如|若|确|逾期|情节|拒)/u.test(left)) return true;
  if (/^(?:发现|经|需要|有|未|不|因(?!公)|造成|构成|申请|审[查核])/u.test(left))
    return left.length < (later ? 20 : 13);
  if (isNamed && !/[的时后前中]$/u.test(left)) return left.length < 2;
  return left.length < (later ? 8 : 4) || (left.length < 9 && beginsWithVerb(left));
}

/** Begins like a name and not like a deed: 申请材料 and 从事…的单位 do. */
function namesSomething(left: string): boolean {
  if (
    /[不也均都还仍又应可未当经但并且，、]$|(?:认为|规定|要求|决定|每[年月季周日天]|如实|分别|共同|具体|统一|一般|直接|主动|主要)$|^(?:全|本)[国省市县区镇乡校]$|是(?!否)|没有$|^(?:[^，]*除)[^，]*外$/u.test(
      left,
    )
  )
    return false;
  if (doing.test(left) && left.length > 6 && !/的[^的]{1,14}$/u.test(left) && !party.test(left))
    return false;
  // 从省外调入的种苗, 未成熟的林木
  if (/^(?:从(?!事)|由|在|与|被|未|不|有|以|用于)[^，]{2,}的[^的，时后前中]{1,12}$/u.test(left))
    return true;
  return (
    (left.length > 2 || (left.length === 2 && /[人员者生师长方工客区队户]$/u.test(left))) &&
    !/^(?:符合(?!.*的)|任何(?!组织|单位)|所有|一切|禁止|鼓励|提倡|支持|凡|本(?!市|省|县|区|校|院|厂|公司|单位)|经(?![营济])|对|在(?!校|职|线)|因|如|遇|一律|严格|认真|坚持|加强|及时|定期|积极|切实|各(?:级|类)?$|应|可|能够?|需|须|要(?!求)|不|没|未(?!成)|无(?!人)|请|先|把|将|向|从|到|于|由|以|为|是|有(?![害毒限机])|做|当|自|注意|保持|法律|法规|具体办法|实施细则|上述|尊重|爱护|遵守|服从|按|努力|主动|自觉|妥善|禁|停止|保证|确保|防止|避免|建立|完善|健全|促进|推动|引导|督促|指导|并|且|但|如果|若)|可以$|必须$|依法$|(?:是否|如何)/u.test(
      left,
    )
  );
}

const party = /(?:人|者|员|方|部门|机关|机构|单位|企业)$/u;
