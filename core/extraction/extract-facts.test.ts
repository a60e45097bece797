import { describe, expect, test } from 'vitest';
import type { Correction, Language, Passage, SourceDocument } from '@/core/content';
import { extractFacts, type Fact } from '.';

const both = (text: string) => ({ en: text, 'zh-CN': text });

function documentIn(language: Language): SourceDocument {
  return {
    id: 'talk',
    sourceId: 'talk',
    type: 'speech',
    language,
    // The reports in English are translations, as the shipped ones are.
    translation: language === 'en',
    title: { text: 'talk', language },
    citation: both('the talk'),
    speaker: null,
    publisher: null,
    date: '2020-11-24',
    place: null,
    cover: 'teal',
    provenance: both('made up for this test'),
    sections: [],
  };
}

function read(texts: readonly string[], corrections: readonly Partial<Correction>[] = []): Fact[] {
  const language = /\p{Script=Han}/u.test(texts[0] ?? '') ? 'zh-CN' : 'en';
  const passages = texts.map(
    (text, index): Passage => ({
      id: `talk.${index + 1}`,
      documentId: 'talk',
      number: index + 1,
      language,
      text,
      pieces: [],
      before: [],
    }),
  );
  const notes = corrections.map(
    (one): Correction => ({
      id: 'c',
      sourceId: 'talk',
      class: 'A',
      kind: 'test',
      quote: 'q',
      passageId: 'talk.1',
      span: null,
      note: both('note'),
      basis: 'text',
      ...one,
    }),
  );
  return extractFacts({
    documents: [documentIn(language)],
    passages,
    corrections: notes,
    concepts: [],
  });
}

function shown(facts: readonly Fact[]): string[] {
  return facts.map((fact) => fact.key.split('\u241F').slice(2).join(' | '));
}

describe('Chinese lists', () => {
  test('the verb before a list is no part of its first member', () => {
    expect(shown(read(['我们培育形成了守时守信、耐心细致、团结互助的班组精神。']))).toEqual([
      '班组精神 | 守时守信 | 耐心细致 | 团结互助',
    ]);
  });

  test('a class noun directly after even members is their head', () => {
    expect(shown(read(['要贯彻好尊重河流、尊重森林、尊重草原方针。']))).toEqual([
      '方针 | 尊重河流 | 尊重森林 | 尊重草原',
    ]);
  });

  test('members of uneven length are not taken for a list', () => {
    expect(
      read(['他们带来了书、铅笔盒、水的袋子。']).filter(({ type }) => type === 'enumeration'),
    ).toEqual([]);
  });
});

describe('definitions', () => {
  test('clauses that begin with 是 belong to the subject before them', () => {
    const [fact] = read(['图书馆是城市的书房，是读者的港湾。']);
    expect(fact?.type === 'definition' && fact.predicates.map(({ head }) => head?.text)).toEqual([
      '书房',
      '港湾',
    ]);
  });

  test('a subject that points elsewhere defines nothing', () => {
    expect(read(['这是城市的书房。', '今年是丰收的年份。'])).toEqual([]);
  });
});

describe('sections', () => {
  test('numbered headings in order become sections', () => {
    const facts = read(['第一，认真读书。要按时到校上课。', '第二，坚持锻炼。要每天跑步半小时。']);
    const sections = facts.filter((fact) => fact.type === 'section');
    expect(sections.map(({ ordinal, heading }) => [ordinal, heading.text])).toEqual([
      [1, '认真读书'],
      [2, '坚持锻炼'],
    ]);
    expect(sections.map(({ measures }) => measures.map(({ text }) => text))).toEqual([
      ['按时到校上课'],
      ['每天跑步半小时'],
    ]);
  });

  test('an ordinal inside a sentence opens no section', () => {
    expect(read(['向第二个目标前进。', '这是第一年。'])).toEqual([]);
  });
});

describe('English reports', () => {
  test('a name with a post between commas gives the post', () => {
    const text =
      'Lin Hua, president of the River School, said that it is necessary to plant more trees along the river.';
    expect(shown(read([text]))).toEqual([
      'Lin Hua | president of the River School',
      'Lin Hua | it is necessary to plant more trees along the river',
    ]);
  });

  test('figures of a list keep their hedges and what they count', () => {
    const text =
      'Riverton has opened 12 reading rooms, 40 small libraries and more than 3000 shelves.';
    expect(shown(read([text.replace(' and more', ', and more')]))).toEqual([
      '12 | reading rooms',
      '40 | small libraries',
      'more than 3000 | shelves',
    ]);
  });

  test('a title-cased word pair that is no Chinese name holds no post', () => {
    expect(read(['Great Hall, director of works, was painted.'])).toEqual([]);
  });
});

describe('the defect gate', () => {
  const text = '劳模是国家的榜样。工会是职工的家园。';
  const span = { start: 0, end: 9 };

  test('class A is invisible', () => {
    expect(shown(read([text], [{ class: 'A', span }]))).toEqual(['工会 | 职工的家园']);
  });

  test('class B stays and is marked', () => {
    const facts = read([text], [{ class: 'B', span }]);
    expect(facts.map(({ proof }) => proof.noted)).toEqual([true, false]);
  });

  test('class D changes nothing', () => {
    expect(read([text], [{ class: 'D', span }])).toEqual(read([text]));
  });
});

describe('words that a frame ties together', () => {
  const pairs = (texts: readonly string[]): string[] =>
    shown(read(texts).filter(({ type }) => type === 'pairing'));

  test('a purpose and what is done for it', () => {
    expect(pairs(['村里修了路，为孩子们按时上学提供可靠保障。'])).toEqual([
      'for | 提供可靠保障 | 孩子们按时上学',
    ]);
  });

  test('what is taken as what', () => {
    expect(pairs(['大家以老站长为榜样，认真值守。'])).toEqual(['as | 榜样 | 老站长']);
  });

  test('everybody who is greeted, without what describes them at length', () => {
    expect(
      pairs(['我向坚守岗位的全体气象观测人员，向各地志愿者和热心居民，表示衷心的感谢！']),
    ).toEqual([
      'greeting | 衷心的感谢 | 全体气象观测人员',
      'greeting | 衷心的感谢 | 各地志愿者和热心居民',
    ]);
  });

  test('what a speaker approved of', () => {
    expect(pairs(['局长发言，充分肯定了观测站三年来的细致工作。'])).toEqual([
      'appraisal | 充分肯定 | 观测站三年来的细致工作',
    ]);
  });

  test('results and names in quotation marks', () => {
    expect(pairs(['湖水水质明显改善，继续开展“清水行动”专项检查。'])).toEqual([
      'result | 明显改善 | 湖水水质',
      'label | 继续开展 | 清水行动',
    ]);
  });

  test('roles of one kind, in English', () => {
    expect(
      pairs(['The plan rests on the guiding role of old rangers, and the binding role of rules.']),
    ).toEqual(['role | guiding | old rangers', 'role | binding | rules']);
  });

  test('none of it where a defect stands within', () => {
    const text = '大家以老站长为榜样，认真值守。';
    const facts = read([text], [{ passageId: 'talk.1', span: { start: 3, end: 5 } }]);
    expect(facts.filter(({ type }) => type === 'pairing')).toEqual([]);
  });
});

describe('wishes, demands and deeds', () => {
  test('a wish is asked of those whom it names', () => {
    expect(shown(read(['希望参加培训的青年护林员，认真观察每天水位。']))).toEqual([
      '参加培训的青年护林员 | 认真观察每天水位',
    ]);
    expect(
      shown(read(['It is hoped that the young rangers will keep an honest record of each day.'])),
    ).toEqual(['the young rangers | keep an honest record of each day']);
  });

  test('an event is nobody of whom something is asked', () => {
    expect(read(['She hopes that this meeting will be a good start for all of us.'])).toEqual([]);
  });

  test('the demands that a report gives one by one are parts with measures', () => {
    const sections = read([
      '王小河强调，要守护好湖泊水源。要定期检查岸边堤坝。',
      '王小河指出，要建设好观测队伍。要培养年轻的观测人员。',
      '王小河强调，要服务好沿湖居民。要及时公布水质数据。',
    ]).filter(({ type }) => type === 'section');
    expect(sections).toHaveLength(3);
    expect(sections[0]).toMatchObject({
      form: 'reported',
      heading: { text: '守护好湖泊水源' },
      measures: [{ text: '定期检查岸边堤坝' }],
    });
  });

  test('deeds of single people after 有的', () => {
    const [portrait] = read([
      '他们来自各地，有的十年如一日守护水源；有的冒雨抢修岸边堤坝；有的为居民讲解防汛知识。',
    ]).filter((fact) => fact.type === 'portrait');
    expect(portrait?.deeds.map(({ text }) => text)).toEqual([
      '十年如一日守护水源',
      '冒雨抢修岸边堤坝',
      '为居民讲解防汛知识',
    ]);
  });

  test('what a speaker goes on to say after a defect is proved by name and words apart', () => {
    const text =
      'Wang Min said that the lake is broken <> beyond. The town will keep the water clean for all children.';
    const [speech] = read([text], [{ passageId: 'talk.1', span: { start: 31, end: 47 } }]).filter(
      (fact) => fact.type === 'speech',
    );
    expect(speech?.claim.text).toBe('The town will keep the water clean for all children');
    expect(speech?.proof).toEqual(speech?.claim);
    expect(speech?.lead.text).toBe('Wang Min said that');
  });
});
