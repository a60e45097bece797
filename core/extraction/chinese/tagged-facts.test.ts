import { describe, expect, test } from 'vitest';
import type { Passage, SourceDocument } from '@/core/content';
import type { Tagger } from '@/core/text';
import { findKin } from './kin';
import { findPhrases } from './phrases';
import { findSeries } from './series';

/** 木匠/n 修/v 桥/n: a text with its parts of speech. */
function tagged(marked: string) {
  const words = marked.split(' ').map((one) => {
    const at = one.lastIndexOf('/');
    return { word: one.slice(0, at), tag: one.slice(at + 1) };
  });
  const text = words.map(({ word }) => word).join('');
  const document: SourceDocument = {
    id: 'd',
    sourceId: 'd',
    type: 'text',
    language: 'zh-CN',
    translation: false,
    title: { text: '渡口', language: 'zh-CN' },
    citation: {},
    speaker: null,
    publisher: null,
    date: null,
    place: null,
    cover: 'teal',
    provenance: {},
    sections: [],
  };
  const passage: Passage = {
    ...{ id: 'd.1', documentId: 'd', number: 1, language: 'zh-CN', text },
    ...{ pieces: [], before: [] },
  };
  const tag: Tagger = () => words;
  return { readable: { passage, document, text, noted: [] }, tag, text };
}

describe('things in a row', () => {
  const rows = (marked: string): string[] => {
    const { readable, tag } = tagged(marked);
    return findSeries(readable, tag).map(
      ({ head, members, category }) =>
        `${head.text} | ${members.map(({ text }) => text).join(' ')} | ${category?.text ?? ''}`,
    );
  };
  test('are told from the verb before them and from what they are called', () => {
    expect(rows('渡口/n 工人/n 使用/v 竹篙/n 、/x 木桨/n 、/x 麻绳/n 等/u 工具/n 。/x')).toEqual([
      '渡口工人使用 | 竹篙 木桨 麻绳 | 工具',
    ]);
  });
  test('each with a verb of its own are no row', () => {
    expect(rows('渡口/n 工人/n 做到/v 有/v 计划/n 、/x 有/v 检查/n 、/x 有/v 总结/n 。/x')).toEqual(
      [],
    );
  });
});

describe('terms of a sentence', () => {
  const terms = (marked: string): string[] => {
    const { readable, tag } = tagged(marked);
    return findPhrases(readable, null, tag).flatMap((phrase) =>
      phrase.terms.map(({ words, sort }) => `${words.text} ${sort}`),
    );
  };
  test('are nouns of several words, by what they name', () => {
    expect(terms('渡口/n 旁边/f 的/uj 船工/n 建造/v 了/ul 一座/m 木工/n 博物馆/n 。/x')).toContain(
      '木工博物馆 body',
    );
  });
  test('a half of a word with another half before it is no term', () => {
    expect(terms('渡口/n 旁边/f 的/uj 船工/n 建造/v 了/ul 多元/m 文化/n 电台/n 。/x')).toEqual([]);
  });
  test('what begins with a verb is no term', () => {
    expect(terms('镇上/s 的/uj 船工/n 常常/d 代表/n 评论/n 节目/n 出场/v 。/x')).toEqual([]);
  });
});

describe('words with others of their sort', () => {
  test('stand alone or before a noun that they tell more of', () => {
    expect(findKin('光线在水面发生折射').map(({ others }) => others)).toEqual([
      ['反射', '散射', '衍射'],
    ]);
    expect(findKin('镇上的工业大学在河边')).toEqual([]);
  });
  test('only near ones are taken for one another in any text', () => {
    expect(findKin('光线在水面发生折射').map(({ isRemote }) => isRemote)).toEqual([false]);
    expect(findKin('渔村送来的药治好了肺炎').map(({ isRemote }) => isRemote)).toEqual([true]);
  });
  test('a reign or a prize beside them tells which', () => {
    expect(findKin('祠堂建于清朝乾隆年间').some(({ others }) => others.includes('明朝'))).toBe(
      false,
    );
    expect(findKin('渔村队夺得冠军')).toEqual([]);
  });
  test('beside one of these they are left alone', () => {
    expect(findKin('光线先折射，后反射')).toEqual([]);
  });
});
