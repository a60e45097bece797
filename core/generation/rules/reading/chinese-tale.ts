import type { Context } from '../../context';
import type { ReadSentence } from './chinese-open';

/** So many marks of time, and such a share of sentences with a deed, make a tale of a text. */
const leastTimes = 3;
const leastDeeds = 0.3;

const time =
  /后来|以后|之后|第二天|次日|有一[天次]|当[时年夜晚]|那[年天时]|时候|终于|不久|于是|接着|随后|\d{4}年|早上|晚上|下午/gu;
const news = /日电|本报|记者|通讯员|日讯|新华社/u;
const address = /你|朋友们|我们(?:要|应|必须)/gu;

/** True for stories, lives and memoirs; not for reports of a newspaper and for those who persuade. */
export function isTale({ names }: Context, sentences: readonly ReadSentence[]): boolean {
  const [first] = sentences;
  if (!first || names.documents.get(first.words.documentId)?.type !== 'text') return false;
  const texts = sentences.map(({ words }) => words.text);
  const whole = texts.join('\n');
  return (
    (whole.match(time)?.length ?? 0) >= leastTimes &&
    texts.filter(isDeed).length >= texts.length * leastDeeds &&
    !news.test(whole) &&
    (whole.replace(/“[^”]*”/gu, '').match(address)?.length ?? 0) < 3
  );
}

const deed =
  /(?<![为除])了(?![解不])|(?<![通经超不])过(?![程去度于])|(?:走|跑|回|来|去|赶|送|带|进|考|搬|调|看|听|想|坐|站|拿|放|找|请|买|写)[到进入出起下给见]|[^，]把[^，]+|(?<![本接跟随])着(?!名|急)/u;
const state =
  /^[^，]{0,8}[是有像](?!一[天次])|应当|必须|如果|假如|假若|也许|大概|往往|总是|一般|每[天日次年月]|不(?:是|会|敢)|可能|一定|[常经]常|喜欢|希望|因为|即使|同样|其实|体贴|感兴趣|生活|仿佛|似乎|将[会要在]|为什么|怎么|[呢吧吗]$|[（(你]/u;

/** True for a sentence of what somebody did once. */
export function isDeed(text: string): boolean {
  return deed.test(text) && !state.test(text);
}

const person =
  /^(?:我|我们|父|母)$|(?:父亲|母亲|爸|妈|爷|奶|叔|伯|姑|姨|舅|哥|弟|姐|妹|儿子|女儿|孩子?|娘|老师|师傅|先生|太太|朋友|同学|学生|大夫|医生|姑娘|皇帝|将军|人|者|员|家|长|王|生)$/u;

/** Where nearly every pronoun is of one sort, the text is about one person, who is known. */
const leastHero = { pronouns: 8, share: 0.9 } as const;

/** The pronoun that stands for the one whom a tale is about; null where several are told of. */
export function heroOf(sentences: readonly ReadSentence[]): string | null {
  const whole = sentences.map(({ words }) => words.text).join('\n');
  const counts = ['他', '她'].map((one) => whole.split(one).length - 1);
  const [most = 0, rest = 0] = counts.toSorted((a, b) => b - a);
  const isOne = most >= leastHero.pronouns && most >= (most + rest) * leastHero.share;
  return isOne && !/他们|她们/u.test(whole) ? (counts[0] === most ? '他' : '她') : null;
}

/** A name, a person, 我 or the pronoun of the hero stands before the first verb, and no other pronoun. */
export function hasActor({ tag }: Context, text: string, hero: string | null = null): boolean {
  if (!tag) return false;
  const words = tag(text);
  const first = words.findIndex(({ word, tag: mark }) => /^v$/u.test(mark) && word !== '到');
  const before = first < 0 ? [] : words.slice(0, first);
  const isActor = (word: string, mark: string): boolean =>
    word === hero || /^nr/u.test(mark) || person.test(word);
  return (
    before.some(({ word, tag: mark }) => isActor(word, mark)) &&
    before.every(
      ({ word }, index) =>
        !/^[他她它]/u.test(word) || (word === hero && /^[dvp]/u.test(words[index + 1]?.tag ?? '')),
    )
  );
}
