import { describe, expect, it } from 'vitest';
import { slots, stateElement } from '@/components/player/page-slots';
import { cutTemplate, type Filling } from './page-template';

const id = '00000000-0000-4000-8000-000000000000';
const headers = {
  'content-security-policy': "script-src 'self' 'nonce-T25jZQ=='",
  link: '</style.css>; rel=preload; nonce="T25jZQ=="',
  'set-cookie': ['a=b'],
  'x-request-id': 'first',
  'x-frame-options': 'DENY',
};
const body =
  `<a href="${slots.exit}"></a><b lang="${slots.titleLang}">${slots.title}</b>` +
  `<h1 lang="${slots.stemLang}">${slots.stem}</h1><script nonce="T25jZQ==" src="a.js"></script>` +
  `<script nonce="T25jZQ==">(self.__next_f=[]).push([0,"${id}"])</script>`;
const filling: Filling = {
  id: '01945b1e-0000-7000-8000-000000000000',
  nonce: 'c2Vjb25k',
  state: { id: '01945b1e-0000-7000-8000-000000000000', words: '</script><b>“$&” & 工' },
  slots: {
    exit: '/classes',
    title: 'A & B',
    titleLang: 'en',
    stem: '<1> "$1" 工',
    stemLang: 'zh-Hans',
  },
};

describe('the page of the player', () => {
  const template = cutTemplate({ headers, body, id });

  it('has the nonce, the id and the words of one attempt, and nothing of another or of the template', () => {
    const page = template.body(filling);
    expect(page).toContain('<a href="/classes">');
    expect(page).toContain('<b lang="en">A &amp; B</b>');
    expect(page).toContain('<h1 lang="zh-Hans">&lt;1&gt; &quot;$1&quot; 工</h1>');
    expect(page).toContain(`push([0,"${filling.id}"])`);
    expect(page.match(/nonce="c2Vjb25k"/g)).toHaveLength(2);
    expect(page).not.toContain('T25jZQ==');
    expect(page).not.toContain(id);
    expect(page).not.toMatch(/slot/);
    expect(template.body({ ...filling, nonce: 'b3RoZXI=' })).not.toContain('c2Vjb25k');
  });

  it('brings the state before the first script of Next, in a form that can’t end its element', () => {
    const page = template.body(filling);
    const start = `<script type="application/json" id="${stateElement}">`;
    const from = page.indexOf(start) + start.length;
    expect(from).toBeLessThan(page.indexOf('(self.__next_f'));
    const json = page.slice(from, page.indexOf('</script>', from));
    expect(JSON.parse(json)).toEqual(filling.state);
  });

  it('is sent with the headers of Next and its own nonce, without what belongs to one answer', () => {
    expect(template.headers('c2Vjb25k')).toEqual({
      'content-security-policy': "script-src 'self' 'nonce-c2Vjb25k'",
      link: '</style.css>; rel=preload; nonce="c2Vjb25k"',
      'x-frame-options': 'DENY',
    });
  });

  it('is refused where a place is missing: the page of an attempt would be that of none', () => {
    for (const place of [slots.stem, slots.exit, '(self.__next_f', id])
      expect(() => cutTemplate({ headers, body: body.replaceAll(place, ''), id }), place).toThrow();
    expect(() => cutTemplate({ headers: {}, body, id })).toThrow();
  });
});
