import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AnnotationRequest, Library } from '@/core/content';
import { quotationAt } from '@/core/text';
import {
  attachAnnotations,
  listAnnotations,
  readAnnotations,
  removeAnnotation,
  saveAnnotation,
} from '@/server/annotations';
import { mergeGuest } from '@/server/attempts/merge-guest';
import { createGuest } from '@/server/auth/guests';
import { readContentFiles } from '@/server/content-files';
import { importContent } from '@/server/content-import';
import { db } from '@/server/db';
import { loadLibrary } from '@/server/library';
import { readDocumentPlace, saveDocumentPlace } from '@/server/reading';
import { searchLibrary } from '@/server/search';
import { inTransaction } from '@/server/transaction';
import { importFixtureBank } from '@/tests/fixtures/bank';
import { minutes, morning, newPerson, unwrap } from '@/tests/fixtures/classroom';

beforeAll(importFixtureBank);
beforeEach(async () => {
  await db.annotation.deleteMany();
});

let made = 0;
const newId = () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`;

const words = '崇尚劳动、热爱劳动、辛勤劳动、诚实劳动';

/** A request to mark the first occurrence of `quote` in a passage. */
async function markOf(
  passageId: string,
  quote: string,
  more: Partial<AnnotationRequest> = {},
): Promise<AnnotationRequest> {
  const passage = (await loadLibrary()).passages.find(({ id }) => id === passageId);
  const start = passage?.text.indexOf(quote) ?? -1;
  if (!passage || start < 0) throw new Error(`no ${quote} in ${passageId}`);
  const place = { start, end: start + quote.length };
  return {
    ...quotationAt(passage.text, place),
    ...{ documentId: passage.documentId, passageId, start, colour: 'apricot', note: '' },
    ...more,
  };
}

const newGuest = async () => (await createGuest(morning)).learner;

/** The library with other texts; a passage whose text is null is gone. */
async function withTexts(texts: Readonly<Record<string, string | null>>): Promise<Library> {
  const library = await loadLibrary();
  const passages = library.passages.flatMap((passage) => {
    const text = texts[passage.id] === undefined ? passage.text : texts[passage.id];
    return text === null || text === undefined ? [] : [{ ...passage, text }];
  });
  return { ...library, passages };
}

const attach = (library: Library, now = minutes(60)) =>
  inTransaction((tx) => attachAnnotations(tx, library, now));

describe('an annotation', () => {
  it('is kept once, however often it is sent, and changed by its owner', async () => {
    const [guest, id] = [await newGuest(), newId()];
    const request = await markOf('speech-2020.8', words, { note: ' 劳动精神 ' });
    for (const _ of [1, 2, 3]) unwrap(await saveAnnotation(guest, id, request, morning));
    const changed = { ...request, colour: 'lilac' as const, note: '' };
    unwrap(await saveAnnotation(guest, id, changed, minutes(5)));
    const [only, ...others] = await readAnnotations(guest, ['speech-2020.8', 'speech-2020.9']);
    expect(others).toEqual([]);
    expect(only).toEqual({
      ...{ ...changed, id, end: request.start + words.length },
      ...{ createdAt: morning.toISOString(), detached: false },
    });
  });

  it('of another person is unknown: not read, not changed, not removed', async () => {
    const [owner, other, id] = [await newGuest(), await newGuest(), newId()];
    const request = await markOf('speech-2020.8', words, { note: '只给自己看' });
    unwrap(await saveAnnotation(owner, id, request, morning));
    expect(await readAnnotations(other, ['speech-2020.8'])).toEqual([]);
    expect(await listAnnotations(other)).toEqual([]);
    const taken = await saveAnnotation(other, id, { ...request, note: 'mine' }, minutes(1));
    expect(taken).toEqual({ ok: false, code: 'annotation-not-found' });
    await removeAnnotation(other, id);
    expect((await listAnnotations(owner))[0]?.annotation.note).toBe('只给自己看');
    const wanted = { typed: '只给自己看', kind: null, page: 1, language: 'zh-CN' } as const;
    const role = 'guest' as const;
    expect((await searchLibrary({ id: owner.id, role }, wanted)).totals).toMatchObject([
      { kind: 'note', total: 1 },
    ]);
    expect((await searchLibrary({ id: other.id, role }, wanted)).totals).toEqual([]);
    expect((await searchLibrary(null, wanted)).totals).toEqual([]);
  });

  it('is refused under an id that is none', async () => {
    const request = await markOf('speech-2020.8', words);
    const result = await saveAnnotation(await newGuest(), 'x', request, morning);
    expect(result).toEqual({ ok: false, code: 'annotation-not-found' });
  });

  it('that is removed leaves the search too, and can be put back', async () => {
    const [guest, id] = [await newGuest(), newId()];
    const request = await markOf('speech-2020.8', words, { note: 'four phrases' });
    unwrap(await saveAnnotation(guest, id, request, morning));
    await removeAnnotation(guest, id);
    await removeAnnotation(guest, id);
    expect(await listAnnotations(guest)).toEqual([]);
    expect(await db.searchEntry.count({ where: { kind: 'note', ref: id } })).toBe(0);
    unwrap(await saveAnnotation(guest, id, request, minutes(1)));
    expect(await db.searchEntry.count({ where: { kind: 'note', ref: id } })).toBe(1);
  });

  it('of a page that was open while the text changed finds its words', async () => {
    const [guest, id] = [await newGuest(), newId()];
    const request = await markOf('speech-2020.8', words);
    const stale = { ...request, passageId: 'speech-2020.7', start: 3 };
    const saved = unwrap(await saveAnnotation(guest, id, stale, morning));
    expect(saved).toMatchObject({ passageId: 'speech-2020.8', start: request.start });
  });

  it('whose words are nowhere is kept, detached', async () => {
    const [guest, id] = [await newGuest(), newId()];
    const request = { ...(await markOf('speech-2020.8', words)), quote: 'words of another text' };
    const saved = unwrap(await saveAnnotation(guest, id, request, morning));
    expect(saved).toMatchObject({ detached: true, quote: 'words of another text' });
    expect(await readAnnotations(guest, ['speech-2020.8'])).toEqual([]);
    expect(await listAnnotations(guest)).toMatchObject([{ passage: null, nowReads: null }]);
  });

  it('can be listed by document and by colour, in the order of the library', async () => {
    const guest = await newGuest();
    const marks = [
      await markOf('speech-2020.10', '劳动是一切幸福的源泉', { colour: 'bean' }),
      await markOf('speech-2020.9', '社会主义是干出来的'),
      await markOf(
        'decision-2020.1',
        (await loadLibrary()).passages
          .find(({ id }) => id === 'decision-2020.1')
          ?.text.slice(0, 6) ?? '',
        { colour: 'bean' },
      ),
    ];
    for (const mark of marks) unwrap(await saveAnnotation(guest, newId(), mark, morning));
    const placesOf = async (filter: Parameters<typeof listAnnotations>[1]) =>
      (await listAnnotations(guest, filter)).map(({ annotation }) => annotation.passageId);
    expect(await placesOf({ documentId: 'speech-2020' })).toEqual([
      'speech-2020.9',
      'speech-2020.10',
    ]);
    expect((await placesOf({ colour: 'bean' })).sort()).toEqual([
      'decision-2020.1',
      'speech-2020.10',
    ]);
  });
});

describe('a text that is corrected', () => {
  it('takes its annotations along, and gives detached ones back when the words return', async () => {
    const [guest, id] = [await newGuest(), newId()];
    const mark = await markOf('speech-2020.8', words, { note: '四个词组' });
    unwrap(await saveAnnotation(guest, id, mark, morning));
    const text = (await loadLibrary()).passages.find((one) => one.id === 'speech-2020.8')?.text;
    if (!text) throw new Error('no passage 8');
    const now = async () => (await listAnnotations(guest))[0]?.annotation;

    await attach(await withTexts({ 'speech-2020.8': `第一。${text}` }));
    expect(await now()).toMatchObject({ start: mark.start + 3, detached: false, quote: words });

    await attach(await withTexts({ 'speech-2020.8': text.replace('热爱劳动', '热爱工作') }));
    expect(await now()).toMatchObject({ start: mark.start, detached: false, quote: words });

    const gone = await withTexts({ 'speech-2020.8': '这一段换成了别的内容。' });
    expect(await attach(gone, minutes(90))).toMatchObject({ detached: 1 });
    expect(await now()).toMatchObject({ detached: true, quote: words, note: '四个词组' });
    expect((await db.annotation.findUnique({ where: { id } }))?.detachedAt).toEqual(minutes(90));
    expect(await attach(gone, minutes(95))).toMatchObject({ detached: 0 });

    expect(await attach(await loadLibrary())).toMatchObject({ returned: 1 });
    expect(await now()).toMatchObject({ start: mark.start, detached: false });
    expect(await attach(await loadLibrary())).toEqual({ moved: 0, detached: 0, returned: 0 });
  });

  it('shows what it says now beside what was highlighted', async () => {
    const [guest, id] = [await newGuest(), newId()];
    const mark = await markOf('speech-2020.8', words);
    const older = { ...mark, quote: mark.quote.replace('热爱劳动', '热爱工作') };
    unwrap(await saveAnnotation(guest, id, older, morning));
    expect(await listAnnotations(guest)).toMatchObject([
      { nowReads: words, annotation: { quote: older.quote } },
    ]);
  });

  it('is followed by every import that changes something', async () => {
    const [guest, id] = [await newGuest(), newId()];
    const mark = await markOf('speech-2020.8', words);
    unwrap(await saveAnnotation(guest, id, mark, morning));
    await db.annotation.update({
      where: { id },
      data: { start: 0, end: 5, passageId: 'speech-2020.3' },
    });
    const none = () => ({ questions: [] });
    const result = await importContent(db, await readContentFiles(), minutes(9), none);
    expect(result.ok).toBe(true);
    expect(await readAnnotations(guest, ['speech-2020.8'])).toMatchObject([{ start: mark.start }]);
  });
});

describe('signing in as a guest with notes', () => {
  it('moves notes, what the search knows of them, and places to the account', async () => {
    const [guest, person, id] = [await newGuest(), await newPerson('with notes'), newId()];
    const mark = await markOf('speech-2020.8', words, { note: 'carried along' });
    unwrap(await saveAnnotation(guest, id, mark, morning));
    const place = { documentId: 'speech-2020', passageId: 'speech-2020.8' };
    unwrap(await saveDocumentPlace(guest, place, minutes(2)));
    const older = { ...place, passageId: 'speech-2020.1' };
    unwrap(await saveDocumentPlace(person, older, morning));
    await inTransaction((tx) => mergeGuest(tx, guest.id, person.id));
    expect((await listAnnotations(person)).map(({ annotation }) => annotation.id)).toEqual([id]);
    expect(await readDocumentPlace(person, 'speech-2020')).toBe('speech-2020.8');
    const wanted = { typed: 'carried along', kind: null, page: 1, language: 'en' } as const;
    expect((await searchLibrary(person, wanted)).totals).toMatchObject([{ kind: 'note' }]);
  });
});

describe('the place in a document', () => {
  it('is that of a passage which is in it', async () => {
    const guest = await newGuest();
    const save = (documentId: string, passageId: string) =>
      saveDocumentPlace(guest, { documentId, passageId }, morning);
    expect(await save('nowhere', 'speech-2020.1')).toEqual({ ok: false, code: 'unknown-document' });
    expect(await save('speech-2020', 'decision-2020.1')).toMatchObject({ code: 'unknown-passage' });
    expect(await readDocumentPlace(guest, 'speech-2020')).toBeNull();
  });
});
