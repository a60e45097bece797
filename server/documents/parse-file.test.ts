import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeDocx, makePdf, makeZip, wordBody } from '@/tests/fixtures/files';
import { parseFile } from './parse-file';

const bytes = (text: string): Uint8Array => Buffer.from(text);

/** What was read: kind, level, page and words of every block, or the code of the refusal. */
async function read(name: string, content: Uint8Array): Promise<string[] | string> {
  const parsed = await parseFile({ name, bytes: content });
  if (!parsed.ok) return parsed.code;
  const { text, blocks } = parsed.value;
  return blocks.map(({ kind, level, page, start, end }) =>
    [kind + (level ?? ''), ...(page ? [page] : []), text.slice(start, end)].join(' | '),
  );
}

describe('plain text', () => {
  it('keeps its own words, one block a line', async () => {
    const text = '第一章\r\n\r\n  工人在车间里学习。\r\n';
    const parsed = await parseFile({ name: 'a.txt', bytes: bytes(`\ufeff${text}`) });
    const blocks = [
      { kind: 'paragraph', start: 0, end: 3 },
      { kind: 'paragraph', start: 7, end: 18 },
    ];
    expect(parsed).toEqual({ ok: true, value: { name: 'a.txt', text, blocks } });
  });

  it.each([
    ['GB18030', Buffer.from('b9a4c8cbd4dab3b5bce4d1a7cfb0', 'hex'), '工人在车间学习'],
    ['UTF-16', Buffer.from('\ufeff工人在车间学习', 'utf16le'), '工人在车间学习'],
    [
      'a Western page',
      Buffer.from('It\x92s the cr\xe8me of it.', 'latin1'),
      'It’s the crème of it.',
    ],
  ])('is read in %s', async (_, content, words) => {
    expect(await read('a.txt', content)).toEqual([`paragraph | ${words}`]);
  });
});

describe('Markdown', () => {
  it('keeps headings, lists and tables, and drops marks, code, pictures and front matter', async () => {
    const text = [
      '---\ntitle: x\n---\n# Safety *rules*\n\nWear a [helmet](http://x.y)\nat **all** times.',
      '![picture](a.png)\n\n```\ncode()\n```\n\n- gloves\n- boots\n\n| tool | use |\n|---|---|\n| saw | cut |',
      '工人在\n车间学习。\n<script>alert(1)</script>',
    ].join('\n\n');
    expect(await read('a.md', bytes(text))).toEqual([
      'heading1 | Safety rules',
      'paragraph | Wear a helmet at all times.',
      'list-item | gloves',
      'list-item | boots',
      'table-row | tool\tuse',
      'table-row | saw\tcut',
      'paragraph | 工人在车间学习。',
    ]);
  });
});

describe('HTML', () => {
  it('reads the main part, without menus, scripts and hidden words', async () => {
    const text =
      '<html><head><title>t</title></head><body><nav><p>menu</p></nav><main><h2>Rules</h2><script>x()</script>' +
      '<p>Wear a <b>helmet</b> at&nbsp;all times.<br>Wear gloves.</p><p hidden>secret</p><div>loose <i>words</i>' +
      '<ul><li>one</li><li>two</li></ul></div><table><tr><td>saw</td><td>cut</td></tr></table></main>' +
      '<footer>Copyright</footer></body></html>';
    expect(await read('a.html', bytes(text))).toEqual([
      'heading2 | Rules',
      'paragraph | Wear a helmet at all times.',
      'paragraph | Wear gloves.',
      'paragraph | loose words',
      'list-item | one',
      'list-item | two',
      'table-row | saw\tcut',
    ]);
  });

  it('reads the encoding that the page names', async () => {
    const page = Buffer.concat([
      bytes('<html><head><meta charset="gbk"></head><body><p>'),
      Buffer.from('b9a4c8cb', 'hex'),
      bytes('</p></body></html>'),
    ]);
    expect(await read('a.htm', page)).toEqual(['paragraph | 工人']);
  });
});

describe('Word', () => {
  it('keeps headings, paragraphs and tables', async () => {
    const cell = (words: string) => `<w:tc>${wordBody([words])}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('saw')}${cell('cut')}</w:tr></w:tbl>`;
    const file = makeDocx(wordBody(['# 安全规则', '进入车间必须戴安全帽。']) + table);
    expect(await read('规则.docx', file)).toEqual([
      'heading1 | 安全规则',
      'paragraph | 进入车间必须戴安全帽。',
      'table-row | saw\tcut',
    ]);
  });

  it('is refused when it declares that it unpacks to too much', async () => {
    const bomb = { name: 'word/big.xml', content: '<x/>', declared: 900_000_000 };
    expect(await read('a.docx', makeDocx(wordBody(['x']), [bomb]))).toBe('expands-too-much');
  });

  it('is refused when it unpacks to more than it declares', async () => {
    const bomb = { name: 'word/big.xml', content: ' '.repeat(80_000_000), declared: 10 };
    expect(await read('a.docx', makeDocx(wordBody(['x']), [bomb]))).toBe('expands-too-much');
  });

  it('is refused when it wants an outside entity to be read', async () => {
    const entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
    const body = '<w:p><w:r><w:t>&e;</w:t></w:r></w:p>';
    expect(await read('a.docx', makeDocx(body, [], entity))).toBe('damaged-file');
  });

  it('is told from other archives, old Word files and encrypted ones', async () => {
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const key = Buffer.from('EncryptedPackage', 'utf16le');
    expect(await read('a.docx', makeZip([{ name: 'b.txt', content: 'b' }]))).toBe(
      'wrong-extension',
    );
    expect(await read('a.doc', ole)).toBe('old-word');
    expect(await read('a.docx', ole)).toBe('old-word');
    expect(await read('a.docx', Buffer.concat([ole, key]))).toBe('encrypted');
    expect(await read('a.docx', makeDocx(wordBody(['x'])).subarray(0, 700))).toBe('damaged-file');
  });
});

describe('PDF', () => {
  const page = [
    { y: 780, size: 22, text: 'Safety rules' },
    { y: 740, text: 'Everybody who enters the workshop wears a' },
    { y: 726, text: 'helmet and gloves at all times.' },
    { y: 690, text: 'A second paragraph stands further below.' },
  ];

  it('keeps pages and lines, and leaves a blank line where the page leaves a gap', async () => {
    const parsed = await parseFile({ name: 'a.pdf', bytes: makePdf([page, page.slice(1)]) });
    expect(parsed.ok && parsed.value.text).toContain(
      'wears a\nhelmet and gloves at all times.\n\nA second paragraph',
    );
    expect(await read('a.pdf', makePdf([page, page.slice(3)]))).toEqual([
      'heading1 | 1 | Safety rules',
      'paragraph | 1 | Everybody who enters the workshop wears a',
      'paragraph | 1 | helmet and gloves at all times.',
      'paragraph | 1 | A second paragraph stands further below.',
      'paragraph | 2 | A second paragraph stands further below.',
    ]);
  });

  it('is refused without text, with a password, with too many pages or in pieces', async () => {
    const lock =
      '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 ' +
      `/O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<00> <00>]`;
    expect(await read('a.pdf', makePdf([[{ y: 20, text: '1' }]]))).toBe('no-text');
    expect(await read('a.pdf', makePdf([page], lock))).toBe('encrypted');
    expect(await read('a.pdf', makePdf(Array.from({ length: 301 }, () => page)))).toBe(
      'too-many-pages',
    );
    expect(await read('a.pdf', bytes('%PDF-1.4\n%%EOF'))).toBe('damaged-file');
  });
});

describe('what is not taken', () => {
  it.each([
    ['an empty file', 'a.txt', bytes(''), 'empty-file'],
    ['a file of white space', 'a.txt', bytes(' \n\n'), 'no-text'],
    ['a picture', 'a.png', randomBytes(20), 'unknown-format'],
    ['a file without extension', 'README', bytes('x'), 'unknown-format'],
    ['random bytes', 'a.txt', Buffer.alloc(4_000, '\u0000\u0001\u0002'), 'not-text'],
    ['a PDF that is called a text', 'a.txt', makePdf([]), 'wrong-extension'],
    ['a text that is called a PDF', 'a.pdf', bytes('some words'), 'damaged-file'],
    ['a file of more than 10 MB', 'a.txt', Buffer.alloc(10_485_761, 'a'), 'too-large'],
    [
      'a text of more than 200,000 characters',
      'a.txt',
      Buffer.alloc(200_001, 'a'),
      'too-much-text',
    ],
  ])('%s', async (_, name, content, code) => {
    expect(await read(name, content)).toBe(code);
  });
});
