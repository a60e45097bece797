import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParsedText } from './parsed-text';
import { type ReadDocument, readDocument } from './read-document';

function parse(text: string, name = 'notes.txt'): ParsedText {
  const blocks = [...text.matchAll(/[^\r\n\f]+/gu)].flatMap(({ index, 0: line }) =>
    line.trim() === ''
      ? []
      : [{ kind: 'paragraph' as const, start: index, end: index + line.trimEnd().length }],
  );
  return { name, text, blocks };
}

function read(text: string, name?: string): ReadDocument {
  return readDocument(parse(text, name), { id: 'doc', sha256: '', language: 'auto' });
}

function textsOf({ library }: ReadDocument): string[] {
  return library.passages.map(({ text }) => text);
}

function kindsOf({ findings }: ReadDocument): string[] {
  return findings.map(({ kind }) => kind);
}

const prose =
  'The station was opened in the spring of the following year. Trains to the coast stopped there twice a day, and the farmers of the valley sent their milk to town with them.';

const sentences = [
  'the trains left the station at six and at nine.',
  'the milk of the valley was sent to the town by rail.',
  'the guard counted the passengers and wrote down their number.',
  'the signal at the bridge was painted red and white.',
  'the clock of the station was eleven minutes slow.',
  'the porter carried the mail to the post office by hand.',
  'the rails were examined by two men with a lamp.',
  'the goods shed was opened for the apples of the orchards.',
  'the engine took water below the mill.',
  'the school children were given a day without lessons.',
  'the timetable was printed on yellow paper.',
  'the snow lay deep and no train came through.',
  'the last train was full of people from the fair.',
];

describe('readDocument', () => {
  it('takes a short first line for the title and numbers the paragraphs below it', () => {
    const { library } = read(`The Station\n\n${prose}\n\n${prose}`);
    expect(library.documents[0]?.title.text).toBe('The Station');
    expect(library.documents[0]?.citation).toEqual({
      en: 'the text “The Station”',
      'zh-CN': '《The Station》',
    });
    expect(library.passages.map(({ id, number }) => [id, number])).toEqual([
      ['doc.1', 1],
      ['doc.2', 2],
    ]);
  });

  it('falls back on the name of the file where the text has no title', () => {
    expect(read(`${prose}\n\n${prose}`, 'station.txt').library.documents[0]?.title.text).toBe(
      'station',
    );
  });

  it('makes wrapped English whole, with one space for a line break', () => {
    const wrapped = prose.replace(/(.{40,50}) /gu, '$1\n');
    expect(textsOf(read(`The Station\n\n${wrapped}\n\n${wrapped}`))).toEqual([prose, prose]);
  });

  it('drops the hyphen of a word that a line broke, and keeps that of a compound', () => {
    const text =
      'Last summer a hundred people visited the large exhi-\nbition of the well-known painter in the old town, and the exhibition of a half-\nforgotten sculptor beside it.';
    const [first] = textsOf(read(`Paintings\n\n${text}`));
    expect(first).toContain('a half-forgotten sculptor');
    expect(first).toContain('large exhibition of the well-known painter');
  });

  it('leaves the lines of a poem alone and says that it is one', () => {
    const stanza =
      'I walked along the harbour wall,\nThe evening wind was cold,\nAnd heard the sailors call\nOf voyages of old.';
    const reading = read(`The Harbour\n\n${stanza}\n\n${stanza}`);
    expect(textsOf(reading)).toEqual([stanza, stanza]);
    expect(reading.notices).toContain('verse');
  });

  it('joins lines that the end of a page tore apart', () => {
    const reading = read(
      '会议纪要\n\n会议讨论了明年的培训计划，决定增加两个班\n\n次，并请各单位在月底前报名。\n\n会议还听取了安全检查的报告，要求各车间按\n\n时整改，逐项销号。',
    );
    expect(textsOf(reading)).toEqual([
      '会议讨论了明年的培训计划，决定增加两个班次，并请各单位在月底前报名。',
      '会议还听取了安全检查的报告，要求各车间按时整改，逐项销号。',
    ]);
  });

  it('reads a law article by article, with chapters as sections and lists within their article', () => {
    const { library } = read(
      '图书馆管理条例\n\n第一章 总则\n\n第一条 为了方便读者，制定本条例。\n\n第二条 图书馆应当做到：\n（一）按时开放；\n（二）保持安静。\n\n第二章 借阅\n\n第三条 每人可以借书五册。\n\n第四条 逾期不还的，应当缴纳逾期费。',
    );
    expect(library.documents[0]?.type).toBe('law');
    expect(library.documents[0]?.sections.map(({ title }) => title?.text)).toEqual([
      '第一章 总则',
      '第二章 借阅',
    ]);
    expect(library.passages.map(({ text }) => text)).toEqual([
      '第一条 为了方便读者，制定本条例。',
      '第二条 图书馆应当做到：\n（一）按时开放；\n（二）保持安静。',
      '第三条 每人可以借书五册。',
      '第四条 逾期不还的，应当缴纳逾期费。',
    ]);
  });

  it('strips the lines of a website and says which', () => {
    const reading = read(
      `The Station\n\nSource: Valley Post\n\n${prose}\n\nEditor: Jane Doe\nCopyright © 2020 Valley Post. All rights reserved.`,
    );
    expect(textsOf(reading)).toEqual([prose]);
    expect(reading.findings.map(({ kind, quote, passageId }) => [kind, quote, passageId])).toEqual([
      ['site-line', 'Source: Valley Post', null],
      ['site-line', 'Editor: Jane Doe\nCopyright © 2020 Valley Post. All rights reserved.', null],
    ]);
  });

  it('takes the names of a site behind a title, and the number before it, for what they are', () => {
    const titleOf = (line: string) =>
      read(`${line}\n\n${prose}\n\n${prose}`).library.documents[0]?.title.text;
    expect(titleOf('小城有哪些古桥？一座座走过去 - 城乡之美 - 桥梁博客')).toBe(
      '小城有哪些古桥？一座座走过去',
    );
    expect(titleOf('（七）小城中学值周管理规定')).toBe('小城中学值周管理规定');
    expect(titleOf('Trains reach the coast again | Example News')).toBe(
      'Trains reach the coast again',
    );
    expect(titleOf('The coast - a journey')).toBe('The coast - a journey');
  });

  it('takes the name of a website above the title for what it is', () => {
    const reading = read(`Zhonggong Daily\n\nTrains to the coast\n\n${prose}\n\n${prose}`);
    expect(reading.library.documents[0]?.title.text).toBe('Trains to the coast');
    expect(reading.findings.map(({ kind, quote }) => [kind, quote])).toEqual([
      ['site-line', 'Zhonggong Daily'],
    ]);
  });

  it('strips headers and page numbers at the edges of pages', () => {
    const pages = [1, 2, 3].map((page) => {
      const lines = sentences.map((one) => `On day ${page * 7} of the year, ${one}`);
      return ['Valley Railway Society', ...lines, `- ${page} -`].join('\n');
    });
    const reading = read(pages.join('\f'));
    expect(reading.findings.map(({ kind, quote }) => [kind, quote])).toEqual([
      ['furniture', 'Valley Railway Society'],
      ['furniture', '- 1 -\fValley Railway Society'],
      ['furniture', '- 2 -\fValley Railway Society'],
      ['furniture', '- 3 -'],
    ]);
    expect(textsOf(reading)).toHaveLength(39);
    expect(textsOf(reading).join(' ')).not.toMatch(/Society|- \d -/u);
  });

  it('cuts the dateline off a dispatch', () => {
    const reading = read(
      '全国比赛开幕\n\n新华社北京3月5日电（记者王明）比赛五日开幕，二百名选手参加。',
    );
    expect(textsOf(reading)).toEqual(['比赛五日开幕，二百名选手参加。']);
    expect(kindsOf(reading)).toEqual(['dateline']);
  });

  it('divides a file that holds several dispatches', () => {
    const body = '比赛分为六个项目，二百名选手来自全国各地，最小的十八岁，最大的五十九岁。';
    const { library } = read(
      `全国比赛开幕\n\n${body}\n\n${body}\n\n(新华社北京3月5日电)\n\n培训中心落成\n\n${body}\n\n${body}`,
    );
    expect(library.documents.map(({ id, title }) => [id, title.text])).toEqual([
      ['doc', '全国比赛开幕'],
      ['doc-2', '培训中心落成'],
    ]);
  });

  it('tells the language of every passage in a text of two languages', () => {
    const { library } = read(`校园安全\n\n进入实验室的人必须穿实验服。\n\n${prose}`);
    expect(library.passages.map(({ language }) => language)).toEqual(['zh-CN', 'en']);
  });

  it('hides the whole sentence around a defect from questions', () => {
    const { library, findings } = read(`The Station\n\n${prose} It was closed on 45 March 1962.`);
    expect(findings.map(({ kind, quote }) => [kind, quote])).toEqual([
      ['impossible-date', '45 March'],
    ]);
    expect(library.corrections[0]).toMatchObject({
      class: 'A',
      quote: 'It was closed on 45 March 1962.',
      passageId: 'doc.1',
    });
  });

  it('gives a bare table no passages, and says so', () => {
    const reading = read(
      'Year\tTonnes\tShare\n2018\t1200\t3.5%\n2019\t1260\t5.0%\n2020\t1310\t4.0%',
    );
    expect(reading.library.passages).toEqual([]);
    expect(reading.notices).toEqual(['no-passages', 'table']);
    expect(reading.library.documents).toHaveLength(1);
  });

  it('ends with whatever stands in a file', () => {
    const odd = [
      'a',
      ' ',
      'a\n',
      '. ',
      'a. ',
      '（',
      '"a ',
      '|',
      '第一条 啊\n',
      'ab-\n',
      '1 ',
      '甲乙，',
      'A-B ',
      'a\tb\tc\n',
    ];
    for (const part of odd) {
      const text = `x${part.repeat(20_000 / part.length)}y.`;
      expect(read(text).library.sources[0]?.text.length, part).toBe(text.length);
    }
  }, 60_000);

  it('keeps the letter of a source: every passage is the concatenation of its pieces', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[a-zA-Z]{1,12}$/),
      fc.stringMatching(/^[\u4e00-\u9fa5]{1,8}[，。；]?$/),
      fc.constantFrom(
        '(2020年11月24日)',
        '- 1 -',
        '第一条',
        '[1]',
        '“a',
        'b”',
        '•',
        '\t',
        '|',
        '©',
        '12.5%',
      ),
    );
    const paragraph = fc.array(word, { minLength: 1, maxLength: 40 });
    const mark = fc.constantFrom('\n', '\r\n', '\n\n', '\n\n\n', '\f', '\n    ', ' \n');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(paragraph, mark, fc.integer({ min: 4, max: 90 })), { maxLength: 12 }),
        (paragraphs) => {
          const text = paragraphs
            .map(([words, end, width]) => wrap(words.join(' '), width) + end)
            .join('');
          const { library, findings } = read(text);
          for (const { text: words, pieces } of library.passages)
            expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(words);
          for (const { quote, span } of findings)
            expect(text.slice(span.start, span.end)).toBe(quote);
          for (const { span, passageId } of library.corrections) {
            const passage = library.passages.find(({ id }) => id === passageId);
            if (span) expect(span.end).toBeLessThanOrEqual(passage?.text.length ?? -1);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds the same paragraphs whatever the width at which their lines were broken', () => {
    const paragraphs = [sentences.slice(0, 4), sentences.slice(4, 6), sentences.slice(6, 13)].map(
      (own) => own.map((one) => one.charAt(0).toUpperCase() + one.slice(1)).join(' '),
    );
    fc.assert(
      fc.property(fc.integer({ min: 45, max: 100 }), fc.boolean(), (width, windows) => {
        const text = paragraphs.map((one) => wrap(one, width)).join('\n\n');
        expect(
          textsOf(read(`The Valley\n\n${windows ? text.replaceAll('\n', '\r\n') : text}`)),
        ).toEqual(paragraphs);
      }),
    );
  });
});

/** Breaks a text at spaces into lines of at most a width, as an editor does. */
function wrap(text: string, width: number): string {
  let line = '';
  let wrapped = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      wrapped += `${line}\n`;
      line = word;
    } else line += line === '' ? word : ` ${word}`;
  }
  return wrapped + line;
}
