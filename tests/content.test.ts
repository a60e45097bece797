import { describe, expect, test } from 'vitest';
import {
  buildLibrary,
  type Correction,
  describePassage,
  findParagraphs,
  findUnplacedPassages,
  type Library,
  wordsOf,
} from '@/core/content';
import { hanRatio } from '@/core/text';
import { parseYaml, readContentFiles } from '@/server/content-files';

const files = await readContentFiles();
const library = build();

function build(): Library {
  const built = buildLibrary(files);
  if (built.ok) return built.value;
  throw new Error(built.errors.map((e) => `${e.path}:${e.line} ${e.code} ${e.detail}`).join('\n'));
}

const sourceOf = (start: string) => {
  const source = library.sources.find(({ id }) => id.startsWith(start));
  if (!source) throw new Error(`no source ${start}`);
  return source;
};

const passage = (id: string) => library.passages.find((each) => each.id === id)?.text ?? '';

describe('sources', () => {
  test('are the bytes that were handed over', () => {
    expect(library.sources.map(({ id, sha256 }) => [id, sha256])).toEqual([
      ['000_2eb7afb489b98416', '4aa69fb38b8df2ac1dca98699b9f71f9ebabe89bebe426a008d039d77893dc50'],
      ['001_08059a6e40f36a23', 'e42b25d6a3b31a15e4aa3730b1a51ace3327830fb2692a9e244e866192ed4d2a'],
      ['002_29ef85a59fcd155c', 'f08cf19d520960df5a18419f5955426619463eb903d5c706050040b7a3fcf2b2'],
      ['003_43dd5e4a2070431e', '8d4a6a3b9600efc95e2e959a16215d5dbb7c538e9f68e2eded2b421fcc9fda4a'],
      ['004_fb612b1bb7795c26', '1cb2b54c415b18cc59f2453b92360431142db53ac5bd4fd0873cbd674ae66e84'],
    ]);
  });

  test('the Chinese file has exactly twelve torn paragraphs: 72 lines make 60', () => {
    const { text } = sourceOf('003');
    const paragraphs = findParagraphs(text);
    expect(text.split('\n').filter((line) => line.trim() !== '')).toHaveLength(72);
    expect(paragraphs).toHaveLength(60);
    expect(paragraphs.reduce((sum, { pieces }) => sum + pieces.length - 1, 0)).toBe(12);
  });

  test('no paragraph of an English file is joined to the next', () => {
    for (const start of ['000', '001', '002', '004'])
      for (const { pieces } of findParagraphs(sourceOf(start).text)) expect(pieces).toHaveLength(1);
  });
});

describe('documents and passages', () => {
  test('there are nine documents with their passages', () => {
    const count = (id: string) => library.passages.filter((each) => each.documentId === id).length;
    expect(library.documents.map(({ id }) => [id, count(id)])).toEqual([
      ['speech-2020', 20],
      ['decision-2020', 3],
      ['conference-report-2020', 9],
      ['proposal-2020', 6],
      ['finest-workers-2020', 3],
      ['beijing-seminar', 7],
      ['glory-excerpts', 6],
      ['shaanxi-2024', 7],
      ['changsha-forum', 10],
    ]);
  });

  test('every passage is the concatenation of its pieces of the source', () => {
    for (const { documentId, text, pieces } of library.passages) {
      const document = library.documents.find(({ id }) => id === documentId);
      const source = library.sources.find(({ id }) => id === document?.sourceId);
      expect(wordsOf(source?.text ?? '', pieces)).toBe(text);
    }
  });

  test('passages.yaml names every passage by its words as they stand', () => {
    const data = files.find(({ path }) => path === 'passages.yaml')?.data;
    const named = library.documents.map(({ id }) => {
      const own = library.passages.filter(({ documentId }) => documentId === id);
      const names = own.map((each) => {
        const { withdrawn: _, ...words } = describePassage(each.number, each.text);
        return words;
      });
      return [id, names];
    });
    expect(data).toEqual({ passages: Object.fromEntries(named) });
  });

  test('every passage is in the language that its document states', () => {
    for (const { text, language } of library.passages)
      expect(hanRatio(text) > 0.5).toBe(language === 'zh-CN');
  });

  test('the sections of the speech are where its headings stand', () => {
    const speech = library.documents[0];
    expect(speech?.sections.map(({ passageIds }) => passageIds.length)).toEqual([7, 3, 3, 1, 1, 5]);
    expect(passage('speech-2020.8')).toMatch(
      /^第一，大力弘扬劳模精神、劳动精神、工匠精神。“不惰者/,
    );
    const salutations = library.passages.filter(
      (each) => each.documentId === 'speech-2020' && each.before.length > 0,
    );
    expect(salutations.map(({ number }) => number)).toEqual([1, 6, 16, 20]);
  });

  test.each([
    ['speech-2020.6', '大变局，我国正处于实现'],
    ['speech-2020.10', '先进工作者竞相涌现'],
    ['speech-2020.14', '至关重要。当今世界，'],
    ['speech-2020.15', '服务群众实效打动人心'],
    ['decision-2020.1', '伟大创造精神、伟大奋斗精神'],
    ['conference-report-2020.4', '使用、评价、考核机制'],
    ['proposal-2020.2', '坚定“四个自信”、做到'],
    ['proposal-2020.4', '积极参加技术技能培训，及时掌握'],
    ['finest-workers-2020.2', '全国劳动模范和先进工作者'],
    ['finest-workers-2020.2', '爱岗敬业、攻坚克难'],
  ])('%s reads on over the page break', (id, words) => {
    expect(passage(id)).toContain(words);
  });

  test('nothing of the unrelated tail, of footers, bylines and datelines is left', () => {
    const all = library.passages.map(({ text }) => text).join('\n');
    for (const word of [
      '德国',
      '区域全面经济',
      '新华社北京',
      '樊曦',
      '上接第1版',
      'Li Fang',
      'CAMCE',
      'hotline',
      'Mao Rongxi',
      '(ENDS)',
      'Responsible editor',
      'Copyright',
    ])
      expect(all).not.toContain(word);
  });

  test('texts without a date that can be trusted have none', () => {
    const undated = library.documents.filter(({ date }) => date === null).map(({ id }) => id);
    expect(undated).toEqual([
      'conference-report-2020',
      'beijing-seminar',
      'glory-excerpts',
      'changsha-forum',
    ]);
  });
});

describe('errata', () => {
  const recordOf = ({ id }: Correction) => id.replace(/\.\d+$/, '');
  const records = new Map(library.corrections.map((each) => [recordOf(each), each.class]));

  test('there are 98 records: 31 of class A, 34 of B, 28 of C, 5 of D', () => {
    const count = (wanted: string) =>
      [...records.values()].filter((each) => each === wanted).length;
    expect(records.size).toBe(98);
    expect(['A', 'B', 'C', 'D'].map(count)).toEqual([31, 34, 28, 5]);
  });

  test('a span holds the words that the record quotes', () => {
    const placed = library.corrections.filter(({ span }) => span !== null);
    expect(placed.length).toBeGreaterThan(70);
    for (const { passageId, span, quote } of placed)
      expect(passage(passageId ?? '').slice(span?.start, span?.end)).toBe(quote);
  });

  test('A and B stand in passages, but for the dropped tail, two headlines and a byline', () => {
    const outside = library.corrections.filter(
      (each) => each.span === null && (each.class === 'A' || each.class === 'B'),
    );
    expect(outside.map(({ id }) => id).sort()).toEqual([
      'changsha-great-powers',
      'changsha-motto',
      'commendation-tail',
      'commendation-tail-garbled',
      'shaanxi-byline-name',
      'shaanxi-new-quality-productivity',
      'shaanxi-new-quality-productivity.2',
    ]);
  });

  test('what is of class C stands in no passage; of a page break only the break is gone', () => {
    const stripped = library.corrections.filter((each) => each.class === 'C');
    for (const { span, passageId } of stripped) expect([span, passageId]).toEqual([null, null]);
    const others = stripped.filter(({ kind }) => kind !== 'page-break line');
    expect(others).toHaveLength(28 - 10 + 3);
    for (const { quote } of others)
      for (const { text } of library.passages) expect(text).not.toContain(quote);
  });

  test('every note is written in both languages', () => {
    for (const { note } of library.corrections) {
      expect(hanRatio(note['zh-CN'] ?? '')).toBeGreaterThan(0.1);
      expect(note.en ?? '').toMatch(/[a-z].*[.…”)]$/s);
    }
  });
});

describe('concepts, margin notes and modules', () => {
  test('three spirits have six, four and four components, each proved by passage 8', () => {
    const spirits = library.concepts.filter(({ kind }) => kind === 'spirit');
    const components = (id: string) => library.concepts.filter(({ parentId }) => parentId === id);
    expect(spirits.map(({ id }) => [id, components(id).length])).toEqual([
      ['model-worker-spirit', 6],
      ['labor-spirit', 4],
      ['craftsman-spirit', 4],
    ]);
    for (const spirit of spirits) {
      const [list] = spirit.evidence;
      const names = components(spirit.id).map(({ name }) => name['zh-CN']);
      expect(list?.quote).toBe(`${names.join('、')}的${spirit.name['zh-CN']}`);
      for (const { evidence, pinyin } of components(spirit.id)) {
        expect(evidence[0]?.passageId).toBe('speech-2020.8');
        expect(pinyin).toMatch(/[āáǎàēéěèīíǐìōóǒòūúǔù]/);
      }
    }
  });

  test('every quotation of a concept stands at its offsets', () => {
    for (const { evidence } of library.concepts)
      for (const { passageId, start, end, quote } of evidence)
        expect(passage(passageId).slice(start, end)).toBe(quote);
  });

  test('every relation leads to a concept and is proved by quotations at their offsets', () => {
    const ids = new Set(library.concepts.map(({ id }) => id));
    const relations = library.concepts.flatMap((concept) => concept.relations);
    expect(relations.length).toBeGreaterThan(80);
    for (const { toId, evidence } of relations) {
      expect(ids).toContain(toId);
      expect(evidence.length).toBeGreaterThan(0);
      for (const { passageId, start, end, quote } of evidence)
        expect(passage(passageId).slice(start, end)).toBe(quote);
    }
  });

  test('no name is the name or alias of two concepts of one kind', () => {
    const names = library.concepts.flatMap(({ kind, name, aliases }) =>
      [...new Set([name.en, name['zh-CN'], ...aliases])].map((each) => `${kind} ${each}`),
    );
    expect(names.filter((each, index) => names.indexOf(each) !== index)).toEqual([]);
  });

  test('margin notes stand at their terms', () => {
    expect(library.glossary.length).toBeGreaterThan(50);
    for (const { passageId, span, term } of library.glossary)
      expect(passage(passageId).slice(span.start, span.end)).toBe(term);
  });

  test('every passage stands in a section of one of eleven modules', () => {
    expect(library.modules).toHaveLength(11);
    expect(findUnplacedPassages(library).map(({ id }) => id)).toEqual([]);
  });

  test('our own words follow the style: no exclamation marks, full-width marks in Chinese', () => {
    const texts = library.modules.flatMap(({ title, summary, objectives, sections }) => [
      title,
      summary,
      ...objectives,
      ...sections.flatMap((section) => [section.title, section.introduction]),
    ]);
    const notes = [...library.corrections, ...library.glossary, ...library.concepts];
    for (const text of [...texts, ...notes.map(({ note }) => note)]) {
      expect(text.en ?? '').not.toMatch(/[!！]|["']/);
      // A comma or full stop of the wrong width directly after a Chinese character.
      expect(text['zh-CN'] ?? '').not.toMatch(/[!！]|\p{Script=Han}[,.;:?()]/u);
    }
  });
});

describe('YAML', () => {
  test('every node has its line', () => {
    const { data, lines } = parseYaml('a: 1\nb:\n  - c: x\n  - d: >-\n      long\n      text\n');
    expect(data).toEqual({ a: 1, b: [{ c: 'x' }, { d: 'long text' }] });
    expect(['/a', '/b', '/b/0', '/b/0/c', '/b/1/d'].map((at) => lines?.get(at))).toEqual([
      1, 2, 3, 3, 4,
    ]);
  });

  test('a syntax error has its line', () => {
    expect(parseYaml('a: 1\nb: "open\n').syntaxError?.line).toBeGreaterThanOrEqual(2);
  });
});
