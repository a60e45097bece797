import { useTranslations } from 'next-intl';
import type { NoteGroup } from '@/components/annotations/notebook-view';
import { annotationColours } from '@/core/content';
import type { NotesQuery } from './notes-query';

interface NotesFilterProps {
  /** Every document with notes, whatever is chosen now. */
  readonly documents: readonly Pick<NoteGroup, 'id' | 'title'>[];
  readonly query: NotesQuery;
}

/** By document and by colour; works without script. */
export function NotesFilter({ documents, query }: NotesFilterProps) {
  const t = useTranslations('annotations');
  return (
    <form className="nb-filter" method="get" action="/notebook/notes">
      <div className="field">
        <label htmlFor="nb-document">{t('notebook.document')}</label>
        <select
          className="inp"
          id="nb-document"
          name="document"
          defaultValue={query.documentId ?? ''}
        >
          <option value="">{t('notebook.allDocuments')}</option>
          {documents.map(({ id, title }) => (
            <option key={id} value={id} lang={title.lang}>
              {title.text}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="nb-colour">{t('colourLabel')}</label>
        <select className="inp" id="nb-colour" name="colour" defaultValue={query.colour ?? ''}>
          <option value="">{t('notebook.allColours')}</option>
          {annotationColours.map((colour) => (
            <option key={colour} value={colour}>
              {t(`colour.${colour}`)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="btn btn-line">
        {t('notebook.filter')}
      </button>
    </form>
  );
}
