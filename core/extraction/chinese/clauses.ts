import { type Span, splitSentences } from '@/core/text';
import { hidden, type Readable } from '../defect-gate';
import { type Words, wordsAt } from '../words';

/** A sentence without its end mark, cut at its commas; nothing is cut within quotation marks or brackets. */
export interface ChineseSentence extends Span {
  readonly text: string;
  /** Where the content begins, after a lead such as 此外，. */
  readonly from: number;
  readonly clauses: readonly Span[];
  /** One of a list: （一）…; what stands before the list belongs to it. */
  readonly item: boolean;
  /** Stands after a semicolon. */
  readonly later: boolean;
  /** The sentence as it is printed, up to its full stop. */
  readonly whole: Span;
}

const openers = '“‘（《「『(';
const closers = '”’）》」』)';
const lead =
  /^(?:目前|如今|当前|现在|截至目前|迄今|此外|另外|同时|首先|其次|再次|最后|总之|因此|因而|其中|实际上|事实上|据了解|据悉|据介绍|据统计|统计显示|数据显示|换句话说|换言之|总而言之|一般来说|一般而言|也就是说|简单来说|具体来说|当然|显然|相反|值得一提的是|需要注意的是|注意)，/u;

/** 第三条 before the words of an article, （一） before those of an item, 3、 before those of a rule. */
const articleMark =
  /^(?:第[一二三四五六七八九十百零〇\d]+条(?:之[一二三四五六七八九十])?|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|[（(][^（）()]{0,16}(?:记者|通讯员)[^（）()]{0,24}[）)]|\d{1,2}[、.．](?!\d)|[一二三四五六七八九十]{1,3}、)\s*/u;

/**
 * The sentences of a Chinese passage that have nothing hidden in them. What a semicolon divides counts
 * as several; those after the first are marked.
 */
export function chineseSentences(readable: Readable): ChineseSentence[] {
  if (readable.passage.language !== 'zh-CN') return [];
  return splitSentences(readable.text).flatMap((span) =>
    partsOf(readable.text, span).flatMap((part, index): ChineseSentence[] => {
      const raw = readable.text.slice(part.start, part.end);
      const whole = raw.replace(/[。！？!?；;…\s]+[”’」』）)]*$/u, '');
      const mark = index === 0 ? (articleMark.exec(whole)?.[0] ?? '') : '';
      const text = whole.slice(mark.length);
      if (text === '' || text.includes(hidden) || !isBalanced(text)) return [];
      const start = part.start + mark.length;
      const end = start + text.length;
      const from = start + (lead.exec(text)?.[0].length ?? 0);
      const clauses = clausesOf(readable.text, from, end);
      return [
        {
          text,
          start,
          end,
          from,
          clauses,
          item: /^[（(][\d一二三四五六七八九十]/u.test(mark),
          later: index > 0,
          whole: span,
        },
      ];
    }),
  );
}

function partsOf(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < end; at++) {
    const mark = text.charAt(at);
    if (openers.includes(mark)) depth++;
    if (closers.includes(mark)) depth--;
    if (depth !== 0 || mark !== '；') continue;
    parts.push({ start: from, end: at + 1 });
    from = at + 1;
  }
  return from < end ? [...parts, { start: from, end }] : parts;
}

function clausesOf(text: string, start: number, end: number): Span[] {
  const clauses: Span[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < end; at++) {
    const mark = text.charAt(at);
    if (openers.includes(mark)) depth++;
    if (closers.includes(mark)) depth--;
    if (depth > 0 || !/[，；：,;:]/u.test(mark)) continue;
    if (/\d/u.test(text.charAt(at - 1)) && /[,:][0-9]/u.test(text.slice(at, at + 2))) continue;
    if (at > from) clauses.push({ start: from, end: at });
    from = at + 1;
  }
  if (end > from) clauses.push({ start: from, end });
  return clauses;
}

/** True where every quotation mark and bracket that opens is closed, in order. */
export function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const mark of text) {
    if (openers.includes(mark)) open.push(mark);
    const place = closers.indexOf(mark);
    if (place >= 0 && open.pop() !== openers.charAt(place)) return false;
  }
  return open.length === 0;
}

const danglingStart =
  /^(?:他(?![人国山乡])|[她它牠祂其该此这那彼]|本(?:身|人|案|页|文|书|章|节|篇|站|片|剧|曲)|我(?!国)|你|您|咱|大家|前者|后者|两者|二者|以上|以下|上述|下列|前款|前条|前述|同[年月日时一]|次[年月日]|翌|年[中内初底末]|待|随后|之后|此后|后来|当[时年地日]|不过|但|而|然[而后]|于是|所以|从而|因[此而为]|由此|例如|比如|譬如|如(?!果|何|今)|即(?!使|将)|也|又(?![名称叫])|并|且|则|还|再|便|就|却|才|都|均|亦|更|故(?![意宫乡事障])|以及|及其|和|或|与(?!会)|是|为(?!了|加强|规范)|有(?![些的限关效机害毒]|[\p{Script=Han}]{1,6}[个名位人家])|使|令|让|另|若干|主要|需要|可以|应当|不得|必须|现存|除此|反之|不仅|只[有要是]|对此|对[它他她其这])/u;
const danglingAnywhere =
  /(?<!其)他(?![人国处乡山])|[她牠祂]|(?<!其)它|[这那]|刚刚|刚才|(?<!因|如|以|从|为|据|对|由|藉|彼|至)此(?!外)|(?<!应)该(?!书|片)|该[书片]|上述|前款|前两款|前项|前条|前述|下列|以下简称|本[条款](?!例)|今[年天日后]|去年|明年|昨[天日]|目前|如今|现在|近[日来年]|日前|当[时日地]|同年|同日|同月|前者|后者|我们?|咱|你们?|您|[？?！!]/u;
const possessive = /(?<![及与和])其(?![他它中余次实间])/u;

/** True for words that are understood without those before them: no pronoun, no 今年, no 上述. */
export function standsAlone(text: string): boolean {
  if (danglingStart.test(text) || danglingAnywhere.test(text)) return false;
  const owner = possessive.exec(text);
  return owner === null || owner.index >= 6;
}

const dateOnly =
  /^(?:[于在自从到]|早在)?(?:公元)?[\d〇一二三四五六七八九十元]+年(?:[（(][^）)]*[）)])?(?:\d+月)?(?:\d+日)?(?:[初底末春夏秋冬中前后间]|年代|年间)?$|^[\p{Script=Han}]{2,8}[元一二三四五六七八九十]{1,3}年(?:[（(][^）)]*[）)])?$/u;
const subordinate =
  /^(?:如果|假如|若|倘若|要是|只要|只有|除非|无论|不论|不管|即使|尽管|虽然?|由于|因为?|为了?|根据|依据|按照|依照|随着|经过?|通过|当|在|从|自|对于?|关于|基于|不同于|有别于|相比|鉴于|不仅|不但|除)|(?:[时后前下中上里内外]|来说|而言|以来|起见|之际|的|方面|过程中|之间|之中|之下|基础上|情况下|说|表示|指出|认为|强调|称|显示|说明|表明|宣布|规定|结果|例如|比如|包括|如)$|的(?:公民|人员?|单位|个人|企业|组织|机构|[^的]者)$/u;

/** True where a clause only prepares the one after it. */
export function isSubordinate(clause: string): boolean {
  return subordinate.test(clause) || dateOnly.test(clause);
}

/**
 * The shortest run of clauses of a sentence that begins where its content begins, holds the span and
 * can stand by itself; null where there is none of at most `longest` characters.
 */
export function runAround(
  readable: Readable,
  sentence: ChineseSentence,
  span: Span,
  longest: number,
): Words | null {
  const { clauses, from } = sentence;
  for (const [index, clause] of clauses.entries()) {
    if (clause.end < span.end) continue;
    const next = clauses[index + 1];
    const run = readable.text.slice(from, clause.end);
    if (run.length > longest) return null;
    if (isSubordinate(readable.text.slice(clause.start, clause.end)) && next) continue;
    if (next && isMeasureOnly(run)) continue;
    if (next && dependsOn(readable.text.slice(next.start, next.end), run)) continue;
    const after = readable.text.slice(clause.end, sentence.end);
    if (/(?:成为|是)(?:(?![的，]|最).)*$/u.test(run) && /的[^，的]{2,12}$/u.test(after)) continue;
    if (/[：:]$/u.test(readable.text.charAt(clause.end))) continue;
    if (!isBalanced(run) || !standsAlone(run) || isSubordinate(lastClause(run))) return null;
    return wordsAt(readable, from, clause.end);
  }
  return null;
}

/** 小于2.5级的地震, 每增强一级: which ones, or with each step; what is said of them follows. */
function isMeasureOnly(run: string): boolean {
  return (
    /^(?:小于|大于|不足|超过|低于|高于|介于)[^，]*的[\p{Script=Han}]{1,6}$/u.test(run) ||
    /每[\p{Script=Han}]{1,4}[一1]?[级次度倍米个]$/u.test(run)
  );
}

function lastClause(run: string): string {
  return /[^，；：]*$/u.exec(run)?.[0] ?? run;
}

/** The next clause finishes what the run began: 虽然…，但…; …，是…. */
export function dependsOn(next: string, run: string): boolean {
  if (/^[是为即有]|^(?:用以|从而|以便|使|导致|造成|构成|组成)/u.test(next)) return true;
  if (/虽然?|尽管|不仅|不但|即使|既/u.test(run)) return true;
  return /^(?:但|而|不过|除|等|以上|以下|否则|就[像是]|像|如同|便|都)/u.test(next);
}

/** True where a subject stands before the first verb of the clause: it does not begin with a verb of ours. */
export function beginsWithVerb(text: string): boolean {
  return verbs.test(text) && !nouns.test(text);
}

/** Names and nouns that begin like a verb. */
const nouns =
  /^(?:长[^\d达约为]|宽[^\d达约为]|高[^\d达]|多[^年次为以种个少]|常[^被见以于常]|正[^是在]|作[^为出了]|合[^并称]|含[^有]|说[明法]|看[法守台]|听[众力]|做法|放射|切[割面]|泡[沫菜]|蒸[汽发馏]|称号|以色列|从业|将[军领士]|向日葵|在[线校职]|于谦|因[子素果]|有[机限效关害轨]|会[员议计徽场]|应[急用届]|能[量源力]|可[可再]|需求|要[素点]|要求[是为有，的]|不[锈同少良]|未[成来婚]|进[口程]|随机|转基因|调[查味解]|再[生保]|获[奖得]者|任[何务期]|被[告申害]|曾[国纪庆志荫祖晓]|主持人|成立大会|发明[人专]|发行[人量]|出版[社物商]|参加者|创始|创办人|使用[人者单权]|用[户人电水途地品量法]|先[生进秦]|转[换化]器|请[求假]|检查[员站]|应届|超[市声级]|达[到人赖]|据点|最[大小高低])/u;
const verbs =
  /^(?:开设|开办|做过|[回返](?:台|国|港|乡)(?![家])|(?:小学|初中|高中|大学)(?=进入|就读|毕业|考入)|早年|晚年|少时|幼年|年轻时|响应|参与|协助|致力|投身|从事|接受|奉命|奉派|应邀|受邀|组建|筹建|筹办|主编|编写|撰写|合著|兼|任教|执教|留用|出使|攻克|攻占|击败|战胜|负伤|牺牲|被捕|获释|效力|签约|首演|上映|上演|开播|停播|连载|创刊|停刊|复刊|增至|降至|升至|出土|打响|参军|拜师|留校|擅长|精通|著有|凭借|曾|先后|又|再|被|任|担任|出任|就任|兼任|卸任|接任|调任|升任|转任|历任|当选|获|荣获|获得|荣膺|毕业|加入|加盟|参加|考入|考取|进入|进[^行]|入选|入读|入学|就读|成为|开始|创办|创立|创建|创造|成立|建立|建成|竣工|落成|启用|开通|通车|开幕|闭幕|关闭|停办|停刊|上市|发表|出版|出生|生于|逝世|去世|病逝|病故|退役|退休|退出|转会|改名|更名|改称|改为|改组|迁|首播|播出|发行|推出|举行|举办|赴|随|率|领导|带领|主持|主演|执导|完成|收购|合并|并入|受封|拜为|册封|登基|即位|授予|晋升|升为|取得|赢得|夺得|出使|打出|回到|返回|离开|前往|定居|移居|留学|师从|拜|娶|嫁|与\p{Script=Han}{2,4}结婚|在|于|由|以|因|为|是|有|将|把|向|从|到|宣布|提出|发现|发明|研制|研发|设立|设有|增设|扩建|重建|改建|动工|开工|投产|投入|调|转|辞|被选|被评|被授|加热|使用|采用|利用|进行|通过|经过|基于|达|超过|具有|拥有|包括|包含|含有|属于|位于|占|共[有计]|总计|预计|估计|据|可以?|能够?|会|应|需|须|要|必须|不|没|未(?!满)|无[需须法]|请|先|然后|接着|用|放|倒|取|切|煮|炒|蒸|泡|洗|打开|关闭|保持|注意|避免|防止|确保|检查|看|听|说|作|做|叫|称|含|合|并|仅|已|正|均|多|常|才|只|最[初后]|起初|随即|分别|分为|分成|长|宽|高[达为]|重[达约]|出席|访问|考察|参观|视察|会见|创作|翻译|打破|刷新|蝉联|实现|突破|签署|签订|启动|投资|承建|承办|主办|荣立|入伍|转业|攻读|聘为|受聘|迁至|搬迁|颁布|修订|请求|要求|申请|建议|责令|判决|裁决|继承|支付|面积|人口|海拔|原[名称为系]|又[名称]|旧称|简称|俗称|通称|前身|就|便|剩|余下|仍|一方面|另一方面)/u;

/** 确需修改的，…: a case of what the sentence before speaks of. */
export function leansBack({ clauses, text }: ChineseSentence, whole: string): boolean {
  const [first] = clauses;
  if (!first || clauses.length < 2) return false;
  if (/^(?:禁止|严禁)/u.test(text)) return false;
  const lead = whole.slice(first.start, first.end);
  if (/^(?:如果?|若|确|发现|经|逾期|情节)/u.test(lead)) return lead.length < 24;
  return lead.length < 14 && (/^[在因]/u.test(lead) || beginsWithVerb(lead));
}
