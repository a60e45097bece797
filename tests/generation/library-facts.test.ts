import { describe, expect, test } from 'vitest';
import { buildLibrary, type Library } from '@/core/content';
import { extractFacts } from '@/core/extraction';
import { readContentFiles } from '@/server/content-files';

const library = await build();
const facts = extractFacts(library);

async function build(): Promise<Library> {
  const built = buildLibrary(await readContentFiles());
  if (built.ok) return built.value;
  throw new Error(`${built.errors.length} errors in content/`);
}

describe('facts', () => {
  test.each([
    [
      'enumeration',
      '劳模精神',
      '爱岗敬业',
      '争创一流',
      '艰苦奋斗',
      '勇于创新',
      '淡泊名利',
      '甘于奉献',
    ],
    ['enumeration', '劳动精神', '崇尚劳动', '热爱劳动', '辛勤劳动', '诚实劳动'],
    ['enumeration', '工匠精神', '执着专注', '精益求精', '一丝不苟', '追求卓越'],
    ['enumeration', '伟大抗疫精神', '生命至上', '举国同心', '舍生忘死', '尊重科学', '命运与共'],
    [
      'enumeration',
      'four actions',
      'publicity',
      'enterprise assistance',
      'innovation',
      'rural travel',
    ],
    ['section', '三', '努力建设高素质劳动大军'],
    ['definition', '劳动', '一切幸福的源泉'],
    ['count', '1689人', '全国劳动模范'],
    ['count', '804人', '全国先进工作者'],
    ['count', '125', 'innovation studios above the municipal level'],
    ['count', '5.32 million', 'skilled talents in the province'],
    ['role', 'Fu Deyin', 'president of the China Institute of Labor Relations'],
    ['act', 'presided', '李克强', '大会'],
    ['occasion', 'place', 'Baoji'],
    ['dated', '1950', '党和国家首次表彰劳动模范'],
    ['speech', 'Wang Dongming', 'it is necessary to strengthen ideological and political guidance'],
    [
      'speech',
      'Chen Gang',
      'further strengthen the cultivation and selection of skilled craftsmen',
    ],
    ['pairing', 'greeting', '热烈的祝贺', '全国劳动模范和先进工作者'],
    ['pairing', 'for', '不断创造有利条件', '工会履行职责、发挥作用'],
    ['pairing', 'result', '显著提高', '人民生活水平'],
    ['pairing', 'role', 'driving', 'superb technical skills'],
    ['section', 'reported', '努力建设高素质劳动大军'],
    ['act', 'announced', 'Wang Jun', 'the launch of the action'],
  ])('%s: %s', (type, ...slots) => {
    const keys = facts.map((fact) => fact.key.split('\u241F'));
    expect(keys.some(([kind, , ...words]) => kind === type && words.join() === slots.join())).toBe(
      true,
    );
  });

  test('no name of a byline or footer is a person', () => {
    const people = facts.flatMap((fact) =>
      fact.type === 'act' || fact.type === 'role'
        ? [fact.person.text]
        : fact.type === 'speech'
          ? [fact.speaker.text]
          : [],
    );
    expect(people.length).toBeGreaterThan(20);
    for (const name of ['Mao Rongxi', 'Li Fang', '樊曦', '刘夏村'])
      expect(people).not.toContain(name);
  });
});
