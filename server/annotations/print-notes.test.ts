import { describe, expect, it } from 'vitest';
import { printNotes } from './print-notes';

const words = { title: 'Highlights and notes', lead: '20 November 2026 · 1 highlight' };
const about = 'Passage 8 · Apricot';

describe('printNotes', () => {
  it('prints quotations, notes and where they stand under each document', () => {
    const notes = [
      { quote: '崇尚劳动', note: 'First line\nsecond\n\nnew paragraph', about },
      { quote: '热爱劳动', note: '', about },
    ];
    expect(printNotes(words, [{ title: '讲话', citation: 'Speech of 2020', notes }])).toBe(
      [
        '# Highlights and notes\n',
        '20 November 2026 · 1 highlight\n',
        '## 讲话\n',
        'Speech of 2020\n',
        '> 崇尚劳动\n',
        'First line  \nsecond\n\nnew paragraph\n',
        `*${about}*\n`,
        '---\n',
        '> 热爱劳动\n',
        `*${about}*\n`,
      ].join('\n'),
    );
  });

  it('lets nothing that was typed become structure', () => {
    const note = '# no heading\n- no list\n1. none either\n<b>*no* [link](x)</b>\n> no quote\n---';
    const printed = printNotes(words, [
      { title: 'T', citation: null, notes: [{ quote: 'a\n# b', note, about }] },
    ]);
    expect(printed).toContain('> a  \n> \\# b');
    expect(printed).toContain(
      '\\# no heading  \n\\- no list  \n1\\. none either  \n' +
        '\\<b\\>\\*no\\* \\[link\\](x)\\</b\\>  \n\\> no quote  \n\\---',
    );
  });
});
