import { describe, expect, test } from 'vitest';
import { buildLibrary } from './build-library';
import type { ContentFile } from './content-file';

const both = (text: string) => ({ en: text, 'zh-CN': text });
const sha256 = 'a'.repeat(64);

const source: ContentFile = {
  path: 'sources/talk.txt',
  text: 'A talk\n\nFriends:\n\nLabor is honest. It is 80 December. (ENDS)\n\nCraft is patient.\n\nFooter',
  sha256,
};

const document = {
  id: 'talk',
  lines: [1, 9],
  type: 'speech',
  language: 'en',
  translation: true,
  title: { lines: [1], gloss: '一次讲话' },
  citation: both('the talk'),
  speaker: null,
  publisher: null,
  date: null,
  place: null,
  cover: 'teal',
  provenance: both('made up for this test'),
  stripped: [9],
  salutations: [3],
  cuts: [{ line: 5, quote: ' (ENDS)' }],
  sections: [{ id: 'all', from: 1, title: null, label: both('All') }],
};

const correction = {
  id: 'day',
  class: 'A',
  kind: 'corrupted number',
  quote: '80 December',
  basis: 'text',
  note: both('There is no such day.'),
};

const concept = {
  id: 'labor',
  kind: 'spirit',
  name: both('Labor'),
  pinyin: null,
  note: both('Honest.'),
  evidence: [{ passage: 'talk.1', quote: 'Labor is honest.' }],
};

const note = { id: 'n', passage: 'talk.2', term: 'Craft', pinyin: null, note: both('Skill.') };

const section = {
  id: 's',
  title: both('Section'),
  introduction: both('Read.'),
  passages: ['talk.1-2'],
  check: 'talk.2',
};

const studyModule = {
  id: 'm',
  title: both('Module'),
  summary: both('Summary'),
  objectives: [both('Know.')],
  concepts: ['labor'],
  cover: 'plum',
  sections: [section],
};

interface Parts {
  document?: object;
  file?: object;
  correction?: object;
  concept?: object;
  note?: object;
  module?: object;
}

function files(parts: Parts = {}): ContentFile[] {
  const yaml = (path: string, data: object, lines: [string, number][] = []): ContentFile => ({
    path,
    text: '',
    sha256,
    data,
    lines: new Map(lines),
  });
  const documents = [{ ...document, ...parts.document }];
  const documentFile = { source: 'talk.txt', sha256, documents, ...parts.file };
  return [
    source,
    yaml('documents/talk.yaml', documentFile, [
      ['/documents/0', 4],
      ['/documents/0/sections/0', 30],
      ['/documents/0/cuts/0', 25],
    ]),
    yaml(
      'corrections/talk.yaml',
      { source: 'talk.txt', corrections: [{ ...correction, ...parts.correction }] },
      [['/corrections/0', 7]],
    ),
    yaml('concepts.yaml', { concepts: [{ ...concept, ...parts.concept }] }, [
      ['/concepts/0/evidence/0', 11],
    ]),
    yaml('glossary.yaml', { notes: [{ ...note, ...parts.note }] }, [['/notes/0/term', 5]]),
    yaml('modules/m.yaml', { ...studyModule, ...parts.module }, [['/sections/0', 19]]),
  ];
}

function errorsOf(list: readonly ContentFile[]): string[] {
  const built = buildLibrary(list);
  return built.ok
    ? []
    : built.errors.map(({ path, line, code, detail }) => `${path}:${line} ${code} ${detail}`);
}

describe('a sound library', () => {
  test('has documents, passages, errata, concepts, notes and modules with computed places', () => {
    const built = buildLibrary(files());
    if (!built.ok) throw new Error(JSON.stringify(built.errors));
    const { documents, passages, corrections, concepts, glossary, modules } = built.value;
    expect(documents[0]?.title.text).toBe('A talk');
    expect(passages.map(({ id, text }) => [id, text])).toEqual([
      ['talk.1', 'Labor is honest. It is 80 December.'],
      ['talk.2', 'Craft is patient.'],
    ]);
    expect(passages[0]?.before).toEqual(['Friends:']);
    expect(corrections[0]).toMatchObject({ passageId: 'talk.1', span: { start: 23, end: 34 } });
    expect(concepts[0]?.evidence[0]).toMatchObject({ start: 0, end: 16, documentId: 'talk' });
    expect(glossary[0]?.span).toEqual({ start: 0, end: 5 });
    expect(modules[0]?.sections[0]?.passageIds).toEqual(['talk.1', 'talk.2']);
  });

  test('is the same whatever the order of the files', () => {
    expect(buildLibrary(files().reverse())).toEqual(buildLibrary(files()));
  });
});

describe('a mistake is named with its file and line', () => {
  test.each<[string, Parts, string]>([
    [
      'changed source',
      { file: { sha256: 'b'.repeat(64) } },
      `documents/talk.yaml:1 checksum-differs ${sha256}`,
    ],
    [
      'line of no document',
      { document: { lines: [1, 7], stripped: [] } },
      'documents/talk.yaml:1 line-not-covered 9',
    ],
    [
      'line claimed twice',
      { file: { dropped: [{ lines: [7, 7], reason: both('x') }] } },
      'documents/talk.yaml:1 line-covered-twice 7',
    ],
    [
      'wrong line number',
      { document: { stripped: [8, 9] } },
      'documents/talk.yaml:4 line-not-found 8',
    ],
    [
      'cut that is not there',
      { document: { cuts: [{ line: 5, quote: '(END)' }] } },
      'documents/talk.yaml:25 cut-not-found (END)',
    ],
    [
      'section without passages',
      {
        document: {
          sections: [...document.sections, { ...document.sections[0], id: 'late', from: 9 }],
        },
      },
      'documents/talk.yaml:4 empty-section late',
    ],
    [
      'heading that does not begin its section',
      {
        document: {
          sections: [{ ...document.sections[0], title: { text: 'Craft', gloss: '手艺' } }],
        },
      },
      'documents/talk.yaml:30 heading-not-found Craft',
    ],
    [
      'correction that is not found',
      { correction: { quote: '81 December' } },
      'corrections/talk.yaml:7 quote-not-found 81 December',
    ],
    [
      'correction found too often',
      { correction: { quote: 'is' } },
      'corrections/talk.yaml:7 quote-count-differs 3',
    ],
    [
      'class C that still stands in a passage',
      { correction: { class: 'C' } },
      'corrections/talk.yaml:7 defect-not-stripped 80 December',
    ],
    [
      'evidence that is not found',
      { concept: { evidence: [{ passage: 'talk.2', quote: 'Labor' }] } },
      'concepts.yaml:11 quote-not-found Labor',
    ],
    [
      'evidence on a defect',
      { concept: { evidence: [{ passage: 'talk.1', quote: 'It is 80' }] } },
      'concepts.yaml:11 quote-touches-defect day',
    ],
    [
      'evidence in no passage',
      { concept: { evidence: [{ passage: 'talk.3', quote: 'Labor' }] } },
      'concepts.yaml:11 unknown-passage talk.3',
    ],
    ['unknown parent', { concept: { parent: 'nobody' } }, 'concepts.yaml:1 unknown-parent nobody'],
    ['term that is not found', { note: { term: 'craft' } }, 'glossary.yaml:5 term-not-found craft'],
    [
      'second occurrence of a term that stands once',
      { note: { occurrence: 2 } },
      'glossary.yaml:5 term-not-found Craft',
    ],
    [
      'unknown concept of a note',
      { note: { concept: 'craft' } },
      'glossary.yaml:1 unknown-concept craft',
    ],
    [
      'unknown passage of a module',
      { module: { sections: [{ ...section, passages: ['talk.2-3'] }] } },
      'modules/m.yaml:19 unknown-passage talk.3',
    ],
    [
      'range that runs backwards',
      { module: { sections: [{ ...section, passages: ['talk.2', 'talk.2-1'] }] } },
      'modules/m.yaml:19 unknown-passage talk.2-1',
    ],
    [
      'check outside its section',
      { module: { sections: [{ ...section, check: 'talk.9' }] } },
      'modules/m.yaml:19 check-outside-section talk.9',
    ],
    [
      'missing language',
      { module: { title: { en: 'Module' } } },
      'modules/m.yaml:1 invalid title.zh-CN: Invalid input: expected string, received undefined',
    ],
    [
      'unknown key',
      { note: { colour: 'red' } },
      'glossary.yaml:1 invalid notes.0: Unrecognized key: "colour"',
    ],
  ])('%s', (_, parts, error) => {
    expect(errorsOf(files(parts))).toContain(error);
  });

  test('a decision on a question with no passage, without a reason, or made twice', () => {
    const decision = { rule: 'definition-swap', passage: 'talk.1', read: 'a'.repeat(16) };
    const decided = (...reviews: object[]): ContentFile => ({
      ...{ path: 'review/talk.yaml', text: '', sha256, data: { reviews } },
      lines: new Map([
        ['/reviews/0', 2],
        ['/reviews/1', 6],
      ]),
    });
    const accepted = { ...decision, decision: 'accepted' };
    expect(errorsOf([...files(), decided(accepted)])).toEqual([]);
    expect(errorsOf([...files(), decided({ ...accepted, passage: 'talk.9' })])).toEqual([
      'review/talk.yaml:2 unknown-passage talk.9',
    ]);
    expect(errorsOf([...files(), decided(accepted, accepted)])).toEqual([
      `review/talk.yaml:6 duplicate-id ${decision.read}`,
    ]);
    const [refused] = errorsOf([...files(), decided({ ...decision, decision: 'left-out' })]);
    expect(refused).toContain('review/talk.yaml:2 invalid reviews.0.reason');
  });

  test('a source that no file describes, a file that no folder expects, broken YAML', () => {
    const other = { ...source, path: 'sources/other.txt' };
    const stray = { ...source, path: 'notes.yaml', data: {} };
    const broken: ContentFile = {
      path: 'modules/b.yaml',
      text: '',
      sha256,
      syntaxError: { line: 12, detail: 'Unclosed quotation' },
    };
    expect(errorsOf([...files(), other, stray, broken])).toEqual([
      'modules/b.yaml:12 syntax Unclosed quotation',
      'notes.yaml:1 unexpected-file notes.yaml',
      'sources/other.txt:1 source-without-document sources/other.txt',
    ]);
  });

  test('every error is told at once, in the order of files and lines', () => {
    const errors = errorsOf(files({ concept: { parent: 'x' }, correction: { quote: 'absent' } }));
    expect(errors.map((error) => error.split(' ')[0])).toEqual([
      'concepts.yaml:1',
      'corrections/talk.yaml:7',
    ]);
  });
});
