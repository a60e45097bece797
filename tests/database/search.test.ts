import { beforeAll, describe, expect, test } from 'vitest';
import { buildLibrary, type Library, type Question } from '@/core/content';
import { readContentFiles } from '@/server/content-files';
import { importContent } from '@/server/content-import';
import { db } from '@/server/db';
import {
  type EntryKind,
  indexEntries,
  pageLength,
  removeEntries,
  searchLibrary,
  suggestNames,
} from '@/server/search';
import type { SearchEntry } from '@/server/search/entry';

const now = new Date('2026-11-20T08:00:00Z');
let library: Library;
let questions: Question[];
const ids = ['q-choice', 'q-cloze', 'q-statement'];

type Asker = Parameters<typeof searchLibrary>[0];

beforeAll(async () => {
  const files = await readContentFiles();
  const built = buildLibrary(files);
  if (!built.ok) throw new Error('content/ has errors');
  library = built.value;
  questions = questionsOn(library);
  const imported = await importContent(db, files, now, () => ({ questions }));
  expect(imported.ok && imported.value.changed).toBe(true);
}, 120_000);

/** One question of three kinds each, on the first words of the first passage. */
function questionsOn({ passages }: Library): Question[] {
  const [passage] = passages;
  if (!passage) throw new Error('content/ has no passages');
  const quote = passage.text.slice(0, 4);
  const { id: passageId, documentId, language } = passage;
  const words = (text: string) => ({ text, language: 'en' }) as const;
  const common = {
    ...{
      version: 1,
      languages: ['en' as const, 'zh-CN' as const],
      concepts: [],
      difficulty: 1 as const,
    },
    stem: { en: 'Which one is the touchstone?', 'zh-CN': '哪一个是试金石？' },
    rationale: { en: 'secret-rationale', 'zh-CN': 'secret-rationale' },
    evidence: [{ documentId, passageId, start: 0, end: 4, quote, language, role: 'key' as const }],
    level: 'remember' as const,
    origin: { type: 'rule' as const, rule: 'test', generator: '1' },
  };
  const options = [
    { id: 'a', wording: words('secret-option') },
    { id: 'b', wording: words('other'), reason: { en: 'secret-reason' } },
  ];
  return [
    { ...common, id: 'q-choice', kind: 'single-choice', options, key: 'a' },
    {
      ...{ ...common, id: 'q-cloze', kind: 'cloze', language: 'en' },
      parts: [
        { type: 'text', text: 'asked-part' },
        { type: 'blank', id: '1' },
      ],
      bank: [
        { id: 'x', wording: words('secret-word') },
        { id: 'y', wording: words('other') },
      ],
      key: { '1': 'x' },
    },
    {
      ...common,
      id: 'q-statement',
      kind: 'true-false',
      statement: words('asked-statement'),
      key: true,
    },
  ];
}

const look = (typed: string, person: Asker = null, kind: EntryKind | null = null, page = 1) =>
  searchLibrary(person, { typed, kind, page, language: 'en' });

async function refs(typed: string, kind: EntryKind, person: Asker = null): Promise<string[]> {
  const { groups } = await look(typed, person, kind);
  return groups.flatMap(({ hits }) => hits.map(({ ref }) => ref));
}

/** Ids of all passages whose text holds every one of the words, by reading the library itself. */
const passagesWith = (...words: string[]) =>
  library.passages.filter(({ text }) => words.every((word) => text.includes(word)));

const newPerson = (role: 'student' | 'teacher' | 'guest') => db.person.create({ data: { role } });

describe('texts', () => {
  test.each(['工匠精神', '劳模', '产业工人队伍', '工', '劳动'])(
    'finds every passage that holds %s, and no other',
    async (word) => {
      const expected = passagesWith(word).map(({ id }) => id);
      expect(expected.length).toBeGreaterThan(0);
      const found: string[] = [];
      for (let page = 1; found.length < expected.length; page++) {
        const { groups } = await look(word, null, 'passage', page);
        expect(groups[0]?.total).toBe(expected.length);
        expect(groups[0]?.hits.length).toBeGreaterThan(0);
        found.push(...(groups[0]?.hits ?? []).map(({ ref }) => ref));
      }
      expect(found.sort()).toEqual(expected.sort());
    },
  );

  test('finds English words whatever their case, number and ending', async () => {
    const expected = library.passages
      .filter(({ text }) => /\bcrafts(?:man|men)\b/i.test(text))
      .map(({ id }) => id);
    expect(expected.length).toBeGreaterThan(0);
    for (const typed of ['craftsman', 'Craftsmen', 'CRAFTSMAN’S'])
      expect((await refs(typed, 'passage')).sort(), typed).toEqual(expected.sort());
  });

  test('finds words that only begin so where no word is the same', async () => {
    const begun = library.passages
      .filter(({ text }) => /\bcraftsm/i.test(text))
      .map(({ id }) => id);
    expect((await refs('craftsm', 'passage')).sort()).toEqual(begun.sort());
  });

  test('finds simplified by traditional characters', async () => {
    expect(await refs('勞模精神', 'passage')).toEqual(await refs('劳模精神', 'passage'));
    expect(await refs('勞模精神', 'concept')).toContain('model-worker-spirit');
  });

  test('wants all of several words', async () => {
    const both = passagesWith('工会', '权益').map(({ id }) => id);
    expect(both.length).toBeGreaterThan(0);
    expect((await refs('工会 权益', 'passage')).sort()).toEqual(both.sort());
  });

  test('leads to the words that were found, at their offsets', async () => {
    const { groups } = await look('工匠精神', null, 'passage');
    for (const hit of groups[0]?.hits ?? []) {
      const passage = library.passages.find(({ id }) => id === hit.ref);
      expect(passage?.text.slice(hit.place?.start, hit.place?.end)).toContain('工匠精神');
      const { text = '', hits = [] } = hit.excerpt ?? {};
      expect(hits.length).toBeGreaterThan(0);
      for (const { start, end } of hits) expect(text.slice(start, end)).toContain('工匠精神');
    }
  });

  test('puts the words side by side before the same words apart', async () => {
    const found = await refs('working class', 'passage');
    const together = found.map((ref) =>
      /working class/i.test(library.passages.find(({ id }) => id === ref)?.text ?? ''),
    );
    expect(together).toContain(true);
    expect(together).toEqual([...together].sort((a, b) => Number(b) - Number(a)));
  });

  test('pages hold every result once', async () => {
    const all: string[] = [];
    const first = await look('the', null, 'passage');
    const pages = first.groups[0]?.pages ?? 0;
    expect(pages).toBeGreaterThan(1);
    for (let page = 1; page <= pages; page++)
      all.push(
        ...(await look('the', null, 'passage', page)).groups.flatMap(({ hits }) =>
          hits.map(({ ref }) => ref),
        ),
      );
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(first.groups[0]?.total);
    expect(first.groups[0]?.hits).toHaveLength(pageLength);
  });
});

describe('pinyin', () => {
  test.each([
    ['gongjiang', '工匠'],
    ['laomo', '劳模'],
    ['gong jiang jing shen', '工匠精神'],
    ['gōngjiàng', '工匠'],
  ])('%s finds %s', async (typed, word) => {
    const concepts = await refs(typed, 'concept');
    const named = library.concepts.filter((concept) => concept.name['zh-CN'].includes(word));
    expect(named.length).toBeGreaterThan(0);
    for (const { id } of named) expect(concepts).toContain(id);
    expect(await refs(typed, 'passage')).toEqual(
      expect.arrayContaining(
        passagesWith(word)
          .slice(0, 3)
          .map(({ id }) => id),
      ),
    );
  });

  test('the initials of a whole name find it', async () => {
    expect(await refs('gjjs', 'concept')).toContain('craftsman-spirit');
  });

  test('reads every name as its editor does', async () => {
    const wrong: string[] = [];
    for (const { id, name, pinyin } of library.concepts) {
      if (pinyin === null || !/^\p{Script=Han}{2,8}$/u.test(name['zh-CN'])) continue;
      const typed = pinyin
        .normalize('NFD')
        .replace(/u\u0308/g, 'v')
        .replace(/[^a-zA-Z]/g, '')
        .toLowerCase();
      const known = await db.searchReading.count({
        where: { pinyin: typed, words: name['zh-CN'] },
      });
      if (known === 0) wrong.push(`${id}: ${typed}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('names', () => {
  test('stand above texts: the concept that is called so comes first', async () => {
    expect((await refs('工匠精神', 'concept'))[0]).toBe('craftsman-spirit');
    expect((await refs('craftsman spirit', 'concept'))[0]).toBe('craftsman-spirit');
  });

  test('are suggested while typing: a beginning, unfinished pinyin, traditional characters', async () => {
    for (const typed of ['工匠', 'gongji', 'crafts', '工匠精'])
      expect(
        (await suggestNames(null, typed, 'en')).map(({ text }) => text),
        typed,
      ).toEqual(expect.arrayContaining([expect.stringMatching(/工匠|[Cc]rafts/)]));
    expect((await suggestNames(null, '勞模', 'zh-CN')).map(({ text }) => text)).toContain(
      '劳模精神',
    );
    expect(await suggestNames(null, '', 'en')).toEqual([]);
  });
});

describe('questions', () => {
  test('a visitor and a learner who has answered none find none; a teacher finds all', async () => {
    const [student, teacher] = [await newPerson('student'), await newPerson('teacher')];
    expect(await refs('试金石', 'question')).toEqual([]);
    expect(await refs('试金石', 'question', student)).toEqual([]);
    expect((await refs('试金石', 'question', teacher)).sort()).toEqual(ids);
    expect((await refs('touchstone', 'question', teacher)).sort()).toEqual(ids);
  });

  test('a learner finds those that were answered, and nobody else’s', async () => {
    const [student, other] = [await newPerson('student'), await newPerson('student')];
    const answer = (personId: string, questionId: string) =>
      db.memory.create({ data: { personId, questionId, due: now, card: {} } });
    await answer(student.id, 'q-choice');
    await answer(other.id, 'q-cloze');
    expect(await refs('试金石', 'question', student)).toEqual(['q-choice']);
    expect(await refs('试金石', 'question', other)).toEqual(['q-cloze']);
    expect((await look('试金石', student)).groups.map(({ kind, total }) => [kind, total])).toEqual([
      ['question', 1],
    ]);
  });

  test('show what is asked, and nothing that would answer it', async () => {
    const teacher = await newPerson('teacher');
    const { groups } = await look('试金石', teacher, 'question');
    const stored = await db.searchEntry.findMany({ where: { kind: 'question' } });
    const asked = ['asked-statement', 'asked-part'];
    expect(stored).toHaveLength(ids.length);
    for (const secret of ['secret-option', 'secret-reason', 'secret-rationale', 'secret-word']) {
      expect(JSON.stringify(questions)).toContain(secret);
      expect(JSON.stringify(stored)).not.toContain(secret);
      expect(JSON.stringify(groups)).not.toContain(secret);
      expect(await refs(secret, 'question', teacher)).toEqual([]);
    }
    for (const shown of asked) expect(JSON.stringify(stored)).toContain(shown);
    expect(JSON.stringify(stored)).not.toContain('"key"');
  });

  test('go when they are retired, and come back', async () => {
    const teacher = await newPerson('teacher');
    const files = await readContentFiles();
    await importContent(db, files, now, () => ({ questions: [] }));
    expect(await refs('试金石', 'question', teacher)).toEqual([]);
    await importContent(db, files, now, () => ({ questions }));
    expect((await refs('试金石', 'question', teacher)).sort()).toEqual(ids);
  });
});

describe('own entries', () => {
  const note = (ref: string, personId: string, text: string): SearchEntry => ({
    ...{ kind: 'note', ref, personId, position: 0 },
    content: {
      names: [],
      texts: [{ text, language: 'zh-CN' }],
      ...{ place: null, source: null, subkind: null, spirit: null },
    },
  });

  test('are not found by a word whose pairs stand apart in them', async () => {
    const owner = await newPerson('guest');
    await indexEntries(db, [
      note('n0', owner.id, '甲乙、乙丙、丙丁'),
      note('n1', owner.id, '甲乙丙丁'),
    ]);
    expect(await refs('甲乙丙丁', 'note', owner)).toEqual(['n1']);
    expect((await refs('甲乙 丙丁', 'note', owner)).sort()).toEqual(['n0', 'n1']);
    await removeEntries(db, 'note', ['n0', 'n1']);
  });

  test('are stored whatever somebody pasted into them', async () => {
    const owner = await newPerson('guest');
    await indexEntries(db, [note('n0', owner.id, '甲\u0000乙\ud800丙😀丁戊')]);
    expect(await refs('丁戊', 'note', owner)).toEqual(['n0']);
    await removeEntries(db, 'note', ['n0']);
  });

  test('are found by their owner alone, changed, and removed with the person', async () => {
    const [owner, other] = [await newPerson('guest'), await newPerson('teacher')];
    await indexEntries(db, [note('n1', owner.id, '读书笔记：弘扬')]);
    expect(await refs('读书笔记', 'note', owner)).toEqual(['n1']);
    expect(await refs('读书笔记', 'note', other)).toEqual([]);
    expect(await refs('读书笔记', 'note')).toEqual([]);
    await indexEntries(db, [note('n1', owner.id, '改了')]);
    expect(await refs('读书笔记', 'note', owner)).toEqual([]);
    expect(await refs('改了', 'note', owner)).toEqual(['n1']);
    await removeEntries(db, 'note', ['n1', 'unknown']);
    expect(await refs('改了', 'note', owner)).toEqual([]);
    await indexEntries(db, [note('n2', owner.id, '改了')]);
    await db.person.delete({ where: { id: owner.id } });
    expect(await db.searchEntry.count({ where: { kind: 'note' } })).toBe(0);
  });
});

describe('bad input', () => {
  test.each(['', '   ', '？！', '""', '\\', "'", '%_'])(
    '%j finds nothing and says so',
    async (typed) => {
      expect(await look(typed)).toEqual({
        ...{ searchable: false, shortened: false, readings: [] },
        ...{ groups: [], totals: [] },
      });
    },
  );

  test.each([
    "' & | ! <-> :* \\ 工匠",
    "工匠'); DROP TABLE search_entry; --",
    '工匠:*',
    '\u0000工匠',
    '\ud800工匠',
  ])('%j is words, not a query language', async (typed) => {
    await expect(look(typed)).resolves.toMatchObject({ searchable: true });
    expect(await db.searchEntry.count()).toBeGreaterThan(100);
  });

  test('a text that is too long is searched by its beginning', async () => {
    const { shortened, groups } = await look(`工匠精神${' '.repeat(200)}`);
    expect(shortened).toBe(true);
    expect(groups.length).toBeGreaterThan(0);
  });

  test('a page after the last is empty', async () => {
    expect((await look('工匠', null, 'passage', 999)).groups).toEqual([]);
  });
});

test('importing the same content again leaves the index alone', async () => {
  const before = await db.$queryRaw`SELECT kind, ref, xmin::text FROM search_entry ORDER BY 1, 2`;
  await importContent(db, await readContentFiles(), now, () => ({ questions }));
  const after = await db.$queryRaw`SELECT kind, ref, xmin::text FROM search_entry ORDER BY 1, 2`;
  expect(after).toEqual(before);
});
