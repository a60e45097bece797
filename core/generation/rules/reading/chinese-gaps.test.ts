import { describe, expect, test } from 'vitest';
import { checkEvidence, type Library, type Question } from '@/core/content';
import type { Tagger } from '@/core/text';
import { libraryFrom } from '@/tests/fixtures/drafts-from';
import { generateQuestions } from '../../generate';
import { lintQuestion } from '../../lint';

const nouns =
  '渡口|木船|船夫|铁桥|灯塔|学堂|先生|算盘|茶馆|掌柜|茶叶|戏台|鼓手|锣鼓|码头|货物|河水|桥墩|铁匠|火炉|农具|果园|桃树|果子';
const words = new RegExp(`${nouns}|.`, 'gsu');
const isNoun = new RegExp(`^(?:${nouns})$`, 'u');

/** The nouns of these texts, and every other character by itself. */
const tag: Tagger = (text) =>
  (text.match(words) ?? []).map((word) => ({ word, tag: isNoun.test(word) ? 'n' : 'x' }));

function ask(passages: readonly string[], rule: string): { library: Library; made: Question[] } {
  const text = ['柳湾旧事', ...passages].join('\n\n');
  const library = libraryFrom(text);
  const { questions } = generateQuestions(library, { seed: 'test', tag });
  const made = questions.filter(({ origin }) => origin.type === 'rule' && origin.rule === rule);
  return { library, made };
}

/** The passage with what is left out in its places, and what else the bank has. */
function printed(question: Question): { text: string; wrong: string[] } {
  if (question.kind !== 'cloze') return { text: '', wrong: [] };
  const bank = new Map(question.bank.map(({ id, wording }) => [id, wording.text]));
  const keys = Object.values(question.key);
  const text = question.parts
    .map((part) =>
      part.type === 'text' ? part.text : `[${bank.get(question.key[part.id] ?? '')}]`,
    )
    .join('');
  return { text, wrong: [...bank].filter(([id]) => !keys.includes(id)).map(([, word]) => word) };
}

const ferry =
  '柳湾村前有一个老渡口，来往的人都要在那里等船。渡口边停着两条木船，撑船的是一位白头发的船夫。这位船夫每天天不亮就把木船擦洗得干干净净。擦好以后他坐在石阶上抽烟，等着赶早集的人走下坡来。坡上的人远远看见烟头的红光，就知道可以过河了。';
const others = [
  '村东头办着一所学堂，屋子是从前的祠堂改成的。这所学堂的先生打得一手好算盘，村里人都请他记账。',
  '茶馆开在大路的拐角上，一早就坐满了人。这家茶馆的掌柜从不卖隔年的茶叶，宁可少赚几文钱。',
];

describe('a sentence that a passage is without', () => {
  test('is one that its neighbours are joined with, among others that lean on something else', () => {
    const { library, made } = ask([ferry, ...others], 'sentence-gap');
    expect(made).toHaveLength(1);
    for (const question of made) {
      const { text, wrong } = printed(question);
      expect(text).toContain('[渡口边停着两条木船，撑船的是一位白头发的船夫。]');
      expect(wrong.sort()).toEqual([
        '这家茶馆的掌柜从不卖隔年的茶叶，宁可少赚几文钱。',
        '这所学堂的先生打得一手好算盘，村里人都请他记账。',
      ]);
      const passages = new Map(library.passages.map((passage) => [passage.id, passage]));
      expect(checkEvidence(question, passages, library.corrections).ok).toBe(true);
      // A fifth to two fifths of the passage is no flaw where it is a whole sentence.
      expect(lintQuestion(question, []).filter(({ check }) => check === 19)).toEqual([]);
    }
  });

  test('may stand in one of several short passages that are shown together', () => {
    const short = ferry.split(/(?<=。)/u);
    const { library, made } = ask([...short, ...others], 'sentence-gap');
    const [question] = made;
    expect(question && printed(question).text).toMatch(/。\n.*\[.*。\]/su);
    const passages = new Map(library.passages.map((passage) => [passage.id, passage]));
    expect(question && checkEvidence(question, passages, library.corrections).ok).toBe(true);
    expect(question?.evidence.filter(({ role }) => role === 'key').length).toBeGreaterThan(1);
  });

  test('is not asked for where no other sentence could be taken for it', () => {
    expect(ask([ferry], 'sentence-gap').made).toHaveLength(0);
  });

  test('is not asked for where sentences stand beside one another without a bond', () => {
    const list =
      '铁匠的火炉整夜都烧得通红通红。果园里的人正忙着给小树浇水。戏台下面坐满了从外村来的客人。码头上有人在高声地数着麻袋。';
    expect(ask([list, ...others], 'sentence-gap').made).toHaveLength(0);
  });
});

describe('words that say how the parts of a passage are related', () => {
  const turn =
    '铁桥通车以前，这一带的人过河全靠木船，遇上大水就只好在岸边等着。老人们都说铁桥是修不成的。然而第二年春天，最后一个桥墩还是稳稳地立在河心了。';

  test('are chosen among words for other relations', () => {
    const { made } = ask([turn], 'link-gap');
    expect(made).toHaveLength(1);
    for (const question of made) {
      const { text, wrong } = printed(question);
      expect(text).toContain('修不成的。[然而]第二年春天');
      expect(wrong).toHaveLength(3);
      for (const word of wrong) expect(['但是', '可是', '不过']).not.toContain(word);
    }
  });

  test('are left out together where one calls for the other', () => {
    const pair =
      '因为河水年年都要漫上码头，所以商人们把货物堆在半坡的石屋里。石屋的门口挂着一盏灯，夜里也有人看守。';
    const { made } = ask([pair], 'link-gap');
    expect(made.map((question) => printed(question).text)).toEqual([
      pair.replace('因为', '[因为]').replace('所以', '[所以]'),
    ]);
  });

  test('are not asked for where another word of the sentence tells them', () => {
    const told = turn.replace('老人们都说铁桥是修不成的。然而', '老人们固然说铁桥是修不成的，然而');
    expect(ask([told], 'link-gap').made).toHaveLength(0);
  });

  test('are not asked for in verse', () => {
    const verse = [
      '春来渡口柳条长，\n木船横在水中央。\n然而不见归来客，\n但是空余一夕阳。',
      '夜静灯塔照大江，\n因此行人望故乡。\n所以年年杨柳绿，\n可是处处稻花香。',
    ];
    expect(ask(verse, 'link-gap').made).toHaveLength(0);
  });
});
