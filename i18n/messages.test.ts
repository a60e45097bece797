import { readdirSync } from 'node:fs';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { languages } from '@/core/content';
import { icuArguments } from './icu-arguments';
import { messagesFor } from './messages';

type Tree = string | { [key: string]: Tree };

function flatten(tree: Tree, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([key, inner]) =>
    flatten(inner, path ? `${path}.${key}` : key),
  );
}

const english = new Map(flatten(messagesFor('en')));
const chinese = new Map(flatten(messagesFor('zh-CN')));

describe('messages', () => {
  it('holds every area that stands on disk, in both languages', () => {
    for (const language of languages) {
      const files = readdirSync(new URL(`messages/${language}`, import.meta.url));
      const areas = files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5));
      expect(Object.keys(messagesFor(language)).sort()).toEqual(areas.sort());
    }
    expect(english.size).toBeGreaterThan(50);
  });

  it('has the same keys in both languages', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('wants the same arguments and tags in both languages', () => {
    // A run of the other language needs a tag in one of the two only.
    const shared = (text: string) =>
      icuArguments(text).filter((name) => !/^<(en|zh|wbr|nobr|br)>$/.test(name));
    const differing = [...english].filter(
      ([key, text]) => String(shared(text)) !== String(shared(chinese.get(key) ?? '')),
    );
    expect(differing).toEqual([]);
  });

  it('is valid ICU in both languages', () => {
    for (const language of languages) {
      const failures: string[] = [];
      const onError = (error: Error) => failures.push(error.message);
      const t = createTranslator({ locale: language, messages: messagesFor(language), onError });
      for (const [key, text] of language === 'en' ? english : chinese) {
        const names = icuArguments(text);
        const values = Object.fromEntries(
          names.map((name) =>
            name.startsWith('<') ? [name.slice(1, -1), (words: string) => words] : [name, 1],
          ),
        );
        Reflect.apply(t.markup, t, [key, values]);
      }
      expect(failures).toEqual([]);
    }
  });

  it('keeps to the tone: no exclamation marks, and Chinese punctuation in Chinese', () => {
    for (const [key, text] of [...english, ...chinese]) expect(text, key).not.toMatch(/[!！]/);
    for (const [key, text] of chinese) {
      expect(text, key).not.toMatch(/\p{Script=Han}[,;:?]|[,;:?]\p{Script=Han}/u);
      expect(text, key).not.toMatch(/您|"/);
    }
    for (const [key, text] of english) expect(text, key).not.toMatch(/['"]/);
  });
});

describe('icuArguments', () => {
  it('finds arguments within plurals, selects and tags', () => {
    expect(
      icuArguments('<b>{count, plural, one {{name} has #} other {# days}}</b> of {total, number}'),
    ).toEqual(['<b>', 'count', 'name', 'total']);
  });

  it('does not take the words of a branch for an argument', () => {
    expect(icuArguments('{count, plural, one {day} other {days}}')).toEqual(['count']);
  });

  it('refuses unbalanced braces', () => {
    expect(() => icuArguments('{count, plural, one {day}')).toThrow(/open brace/);
    expect(() => icuArguments('day}')).toThrow(/unbalanced/);
  });
});
