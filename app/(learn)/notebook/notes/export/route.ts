import { getLocale, getTranslations } from 'next-intl/server';
import { formatDay } from '@/i18n/format';
import { listAnnotations, printNotes } from '@/server/annotations';
import { currentLearner } from '@/server/auth';
import { noteGroups } from '../note-groups';
import { readNotesQuery } from '../notes-query';

/** The notes as a Markdown file, with the same filter as the page. */
export async function GET(request: Request): Promise<Response> {
  const [t, language, learner] = [
    await getTranslations('annotations'),
    await getLocale(),
    await currentLearner(),
  ];
  const query = readNotesQuery(Object.fromEntries(new URL(request.url).searchParams));
  const listed = learner ? await listAnnotations(learner, query) : [];
  const today = new Date().toISOString().slice(0, 10);
  const words = {
    title: t('notebook.title'),
    lead: t('notebook.exportLead', { day: formatDay(today, language), count: listed.length }),
  };
  const documents = noteGroups(listed, language).map(({ title, citation, lines }) => ({
    title: title.text,
    citation: citation?.text ?? null,
    notes: lines.map(({ annotation, number, nowReads, when }) => ({
      ...{ quote: annotation.quote, note: annotation.note },
      about: [
        number === null ? t('notebook.detached') : t('notebook.passage', { number }),
        t(`colour.${annotation.colour}`),
        when,
        ...(nowReads === null ? [] : [t('notebook.nowReadsPlain', { words: nowReads })]),
      ].join(' · '),
    })),
  }));
  const name = encodeURIComponent(t('notebook.fileName', { day: today }));
  return new Response(printNotes(words, documents), {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      // RFC 6266: the plain name for old programs, the other one in the person's language.
      'content-disposition': `attachment; filename="jiangxue-notes-${today}.md"; filename*=UTF-8''${name}`,
      'cache-control': 'private, no-store',
    },
  });
}
