import { describe, expect, test } from 'vitest';
import type { Passage, SourceDocument } from '@/core/content';
import type { Readable } from '../defect-gate';
import { findChineseFacts } from '.';
import type { ChineseFact } from './fact';

function read(title: string, ...texts: string[]): ChineseFact[] {
  const document: SourceDocument = {
    id: 'd',
    sourceId: 'd',
    type: 'text',
    language: 'zh-CN',
    translation: false,
    title: { text: title, language: 'zh-CN' },
    citation: { 'zh-CN': `《${title}》` },
    speaker: null,
    publisher: null,
    date: null,
    place: null,
    cover: 'teal',
    provenance: {},
    sections: [],
  };
  const readables = texts.map((text, index): Readable => {
    const passage: Passage = {
      id: `d.${index + 1}`,
      documentId: 'd',
      number: index + 1,
      language: 'zh-CN',
      text,
      pieces: [],
      before: [],
    };
    return { passage, document, text, noted: [] };
  });
  return findChineseFacts(readables);
}

function show(facts: readonly ChineseFact[], type: ChineseFact['type']): string[] {
  return facts.flatMap((fact) => (fact.type === type ? [line(fact)] : []));
}

function line(fact: ChineseFact): string {
  switch (fact.type) {
    case 'statement':
      return `${fact.proof.text} | ${fact.slots.map(({ words }) => words.text).join(' ')}`;
    case 'happening':
      return `${fact.date.text} | ${fact.what.text}${fact.topic ? ` | ${fact.topic.text}` : ''}`;
    case 'rule':
      return [fact.condition, fact.agent, fact.modal, fact.action]
        .map((one) => one?.text ?? '')
        .join(' | ');
    case 'listing':
      return `${fact.form} | ${fact.head.text} | ${fact.members.map(({ text }) => text).join(' / ')}`;
    case 'meaning':
      return `${fact.term.text} ${fact.verb} ${fact.meaning.text}`;
    case 'cause':
      return `${fact.relation} | ${fact.ground.text} | ${fact.result.text}`;
    case 'row':
      return fact.pairs.map(({ left, right }) => `${left.text}=${right.text}`).join(' ');
    case 'office':
      return `${fact.matter.text} | ${fact.agent.text} | ${fact.verb.text}`;
    case 'sanction':
      return `${fact.relation} | ${fact.deed.text} | ${fact.measure.text}`;
    case 'precept':
      return `${fact.about} | ${fact.left.text} | ${fact.right.text}`;
    case 'phrase':
      return `${fact.proof.text} | ${fact.terms.map(({ words }) => words.text).join(' ')}`;
    case 'series':
      return `${fact.head.text} | ${fact.members.map(({ text }) => text).join(' / ')}`;
    case 'amount':
      return `${fact.proof.text} | ${fact.figures.map(({ words }) => words.text).join(' ')}`;
    case 'provision':
      return `${fact.proof.text} | ${fact.hinges.map(({ words, others }) => `${words.text}>${others.join('/')}`).join(' ')}`;
  }
}

describe('what happened when', () => {
  test('a life without subjects is told of the one who heads it', () => {
    const life =
      '林素秋，浙江临海人，木偶艺人。1951年，进入县木偶剧团。1958年6月，任剧团副团长。1979年获得省文化奖。';
    expect(show(read('林素秋', life), 'happening')).toEqual([
      '1951年 | 进入县木偶剧团 | 林素秋',
      '1958年6月 | 任剧团副团长 | 林素秋',
      '1979年 | 获得省文化奖 | 林素秋',
    ]);
  });
  test('without a heading that the text begins with nobody is made the subject', () => {
    expect(show(read('往事', '1951年，进入县木偶剧团。'), 'happening')).toEqual([]);
  });
  test('a clause with a subject of its own needs no heading', () => {
    expect(show(read('水利', '1963年，青石水库建成蓄水。'), 'happening')).toEqual([
      '1963年 | 青石水库建成蓄水',
    ]);
  });
  test('an era with its year in brackets is one date', () => {
    expect(show(read('旧事', '永和三年（347年），郡守重修城墙。'), 'happening')).toEqual([
      '永和三年（347年） | 郡守重修城墙',
    ]);
  });
  test('a pronoun, a span of years and what somebody only said are left out', () => {
    const text = '1963年，他离开家乡。1963年起，水库开始收费。1963年，县长宣布，水库免费。';
    expect(show(read('水利', text), 'happening')).toEqual([]);
  });
});

describe('who shall do what', () => {
  test('who, with what force, and what, with the case it holds in', () => {
    const text =
      '第九条 学校应当每学期组织一次疏散演练。发生火情时，值班人员必须立即拨打报警电话。';
    expect(show(read('消防规定', text), 'rule')).toEqual([
      ' | 学校 | 应当 | 每学期组织一次疏散演练',
      '发生火情时 | 值班人员 | 必须 | 立即拨打报警电话',
    ]);
  });
  test('half an action is none: its ground goes on in the next clause', () => {
    expect(show(read('规定', '学校应当根据实际情况，制定应急预案。'), 'rule')).toEqual([
      ' | 学校 | 应当 | 根据实际情况，制定应急预案',
    ]);
  });
  test('a thing that can do something has no right', () => {
    expect(show(read('说明', '热水可以溶解更多的糖。'), 'rule')).toEqual([]);
  });
  test('负责 before a noun only says which department', () => {
    const text = '市政府负责灯会的部门应当公布路线。';
    expect(show(read('规定', text), 'rule')).toEqual([' | 市政府负责灯会的部门 | 应当 | 公布路线']);
  });
  test('a matter and the one who sees to it; 理由 is no 由', () => {
    const text = '灯会的路线由市文化局确定。没有正当理由不在期限内申报的，不予受理。';
    expect(show(read('规定', text), 'office')).toEqual(['灯会的路线 | 市文化局 | 确定']);
  });
  test('what follows for those who break a rule, and what is to be done in a case', () => {
    const text =
      '违反本规定，在仓库内吸烟的，由消防机构责令改正，处二百元罚款。证件遗失的，应当自遗失之日起五日内申请补发。';
    expect(show(read('规定', text), 'sanction')).toEqual([
      'sanction | 在仓库内吸烟的 | 由消防机构责令改正，处二百元罚款',
      'case | 证件遗失的 | 应当自遗失之日起五日内申请补发',
    ]);
  });
  test('where something is forbidden', () => {
    expect(show(read('规定', '油库及其周边区域禁止燃放烟花。'), 'rule')).toEqual([
      ' | 油库及其周边区域 | 禁止 | 燃放烟花',
    ]);
  });
});

describe('lists', () => {
  test('items under a line, in one passage and in passages of their own', () => {
    const whole =
      '参赛作品应当符合下列条件：\n（一）由本人独立完成；\n（二）未在其他比赛获奖；\n（三）附有设计图纸。';
    const expected = [
      'items | 参赛作品应当符合下列条件 | 由本人独立完成 / 未在其他比赛获奖 / 附有设计图纸',
    ];
    expect(show(read('规程', whole), 'listing')).toEqual(expected);
    expect(show(read('规程', ...whole.split('\n')), 'listing')).toEqual(expected);
  });
  test('a series within a sentence', () => {
    expect(show(read('龙舟', '龙舟的主要部件包括龙头、船身、舵桨和鼓架。'), 'listing')).toEqual([
      'series | 龙舟的主要部件包括 | 龙头 / 船身 / 舵桨 / 鼓架',
    ]);
  });
  test('numbered points and steps', () => {
    const points = '会议要求：一是查清隐患，二是明确责任，三是限期整改。';
    expect(show(read('会议', points), 'listing')).toEqual([
      'points | 会议要求 | 查清隐患 / 明确责任 / 限期整改',
    ]);
    const steps = '首先切断电源，然后打开后盖，最后更换保险丝。';
    expect(show(read('维修', steps), 'listing').map((text) => text.split(' | ')[2])).toEqual([
      '切断电源 / 打开后盖 / 更换保险丝',
    ]);
  });
  test('lines that put two things side by side', () => {
    expect(
      show(read('材料', '各部件所用木材：\n船底：樟木\n船桨：杉木\n鼓架：楠木'), 'row'),
    ).toEqual(['船底=樟木 船桨=杉木 鼓架=楠木']);
  });
});

describe('terms, causes and figures', () => {
  test('a term that a sentence explains, or names in English', () => {
    expect(
      show(read('术语', '本规定所称灯会，是指在公共场所举办的大型彩灯展示活动。'), 'meaning'),
    ).toEqual(['灯会 是指 在公共场所举办的大型彩灯展示活动']);
    expect(show(read('术语', '热力学中的量称为焓值（enthalpy）。'), 'meaning')).toContain(
      '焓值 英文 enthalpy',
    );
  });
  test.each([
    '自2009年以来是岩溪镇龙舟队的正式队员。',
    '石桥的养护要求极高，被称为“移动的灯笼”。',
    '灯会的热闹是由于岩溪镇的村民都来参加。',
    '主题是指在岩溪镇公共场所举办的大型彩灯展示活动。',
  ])('a time, a heading or what a clause tells is no term: %s', (text) => {
    expect(show(read('术语', text), 'meaning')).toEqual([]);
  });
  test('why, what for and on what condition', () => {
    const text =
      '由于山路狭窄，大型车辆无法通行。为了保护古桥，镇政府修建了新的公路。当水温超过四十度时，鱼苗容易死亡。';
    expect(show(read('古桥', text), 'cause')).toEqual([
      'reason | 山路狭窄 | 大型车辆无法通行',
      'purpose | 保护古桥 | 镇政府修建了新的公路',
      'condition | 水温超过四十度 | 鱼苗容易死亡',
    ]);
  });
  test('a statement begins with its subject and ends where its figure is told', () => {
    expect(
      show(
        read('灯会', '青石镇灯会始于1986年，每届展出彩灯三百余盏，吸引游客12万人次。'),
        'statement',
      ),
    ).toEqual([
      '青石镇灯会始于1986年 | 1986年',
      '青石镇灯会始于1986年，每届展出彩灯三百余盏，吸引游客12万人次 | 12万人次',
    ]);
  });
  test('what a pronoun or no subject at all tells in a report of a person is told of that person', () => {
    const facts = read(
      '装卸工周大川',
      '周大川是青石港的装卸工。他总结出了“三勾法”，带领团队获得全国技能奖章。港口很忙，周大川不怕累，周大川加入了青石港创新团队。',
    );
    const told = facts.flatMap((fact) =>
      fact.type === 'statement' && fact.topic ? [`${fact.topic.text} | ${fact.proof.text}`] : [],
    );
    expect(told).toEqual([
      '周大川 | 总结出了“三勾法”',
      '周大川 | 带领团队获得全国技能奖章',
      '周大川 | 加入了青石港创新团队',
    ]);
  });
  test('what only names something is no statement', () => {
    expect(
      show(read('赛场', '女子1000米个人计时赛，李樟树夺得冠军。'), 'statement').some((one) =>
        one.startsWith('女子1000米个人计时赛 |'),
      ),
    ).toBe(false);
  });
  test.each(['灯会共有来自12个村的5支龙舟队参加比赛。', '两年前，岩溪镇建成了36座石桥。'])(
    'no statement that is cut at a figure or tells a time from now: %s',
    (text) => {
      const found = show(read('灯会', text), 'statement');
      expect(found.filter((one) => /来自12个村$|两年前/u.test(one))).toEqual([]);
    },
  );
  test('a last clause that only names something is no statement', () => {
    const found = (text: string) => show(read('木偶节', text), 'statement');
    expect(found('木偶节门口，两排竹架搭起的18个灯笼。')).toEqual([]);
    expect(found('木偶节门口的竹架挂起了18个灯笼。')).toHaveLength(1);
  });
  test('a line of the reporter and a number in brackets are no words of the sentence', () => {
    const found = show(read('木偶节', '（记者 周大川）木偶节共有38个剧团参加。'), 'statement');
    expect(found).toEqual(['木偶节共有38个剧团参加 | 38个']);
  });
  test('no statement without a subject, with a pronoun, or of a half sentence', () => {
    const text = '它重35公斤。展出了40盏彩灯。专家表示，这里有40座古桥。';
    expect(show(read('灯会', text), 'statement')).toEqual([]);
  });
  test('a tale in the first person states no facts', () => {
    const tale = '我在镇上住了三年。我每天走过3座桥。我说，“你好。”';
    expect(read('回忆', tale)).toEqual([]);
  });
  test('what leans on the words before it happened to nobody', () => {
    const text = '1905年，随之建立了公会。1956年，附近的旧桥拆除。1958年，两堂合并。';
    expect(show(read('镇史', text), 'happening')).toEqual([]);
  });
  test('a name in Latin letters is no term, nor is a verb part of one', () => {
    const text = '岩鼠属于象鼠目（Macroscelidea）。工程师使用数据（data）训练程序。';
    expect(show(read('岩鼠', text), 'meaning')).toEqual(['数据 英文 data']);
  });
  test('a task without content, or cut before its end, is none', () => {
    const text =
      '生产单位应当建立相应的机制。县级人民政府应当因地制宜建立符合当地特点的以县馆为总馆，乡镇文化站、村图书室和社区阅览室为分馆的公共服务体系，并保证所需经费。';
    expect(show(read('条例', text), 'rule')).toEqual([]);
  });
});

describe('provisions', () => {
  test('what binds the county binds those above it: only who is asked may be another', () => {
    const hinges = (text: string) => show(read('灯会', text), 'provision')[0]?.split(' | ')[1];
    expect(hinges('县级以上文化部门应当统计灯会的游客人数。')).toBe('');
    expect(hinges('灯会应当报县级以上文化部门同意后举办。')).toContain('县级>省级/设区的市级');
  });
  test('a sentence is one that needs no other, with the words on which its sense turns', () => {
    const text = '灯会节目单应当报镇人民政府批准。确需修改的，应当重新提交节目单。';
    expect(show(read('规定', text), 'provision')).toEqual([
      '灯会节目单应当报镇人民政府批准 | 批准>备案',
    ]);
  });

  test('what refers to another article or list is none', () => {
    const text = '违反前条规定的，应当补办登记手续。摊位应当符合下列条件之一。';
    expect(show(read('规定', text), 'provision')).toEqual([]);
  });

  test('a numbered rule is read without its number', () => {
    expect(show(read('守则', '3、储藏室的钥匙应当由专人保管。'), 'provision')).toEqual([
      '储藏室的钥匙应当由专人保管 | 专人>轮班人员/兼职人员',
    ]);
  });

  test('one of a row takes its verb along and is no word on which the sentence turns', () => {
    const text = '值班人员离开储藏室前应当切断电源、水源和火源。';
    expect(show(read('守则', text), 'provision')).toEqual([
      '值班人员离开储藏室前应当切断电源、水源和火源 | ',
    ]);
  });
});

describe('figures that a rule sets', () => {
  test('limits and sums are found in their sentence, without the mark before it', () => {
    const text = '（二）每队可报领队3人，队员12人，须在开赛7日前报名。';
    expect(show(read('规程', text), 'amount')).toEqual([
      '每队可报领队3人，队员12人，须在开赛7日前报名。 | 3人 12人',
    ]);
  });

  test('what leans on another article, and the head of a list, set none', () => {
    const text = '违反第三条规定的，处三十元以上五十元以下罚款。摊位应当符合下列20项条件之一。';
    expect(show(read('规定', text), 'amount')).toEqual([]);
  });
});
