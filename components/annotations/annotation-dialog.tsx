'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '../ui/dialog';
import { AnnotationForm } from './annotation-form';
import { useAnnotations } from './annotations-provider';

const formId = 'annotation-form';

/** Where a note is written and a highlight changed; stays open until the server has the words. */
export function AnnotationDialog() {
  const t = useTranslations('annotations');
  const { editing, edit, remove } = useAnnotations();
  const close = () => edit(null);
  return (
    <Dialog
      open={editing !== null}
      title={editing?.isNew === false ? t('changeTitle') : t('newTitle')}
      onClose={close}
      actions={
        <>
          {editing?.isNew === false ? (
            <button
              type="button"
              className="btn btn-quiet hl-remove"
              onClick={() => {
                remove(editing.annotation);
                close();
              }}
            >
              {t('remove')}
            </button>
          ) : null}
          <button type="button" className="btn btn-line" onClick={close}>
            {t('cancel')}
          </button>
          <button type="submit" className="btn btn-primary" form={formId}>
            {t('save')}
          </button>
        </>
      }
    >
      {editing ? (
        <AnnotationForm key={editing.annotation.id} id={formId} editing={editing} onSaved={close} />
      ) : null}
    </Dialog>
  );
}
