import { ChevronDown } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/teach/action-form';
import { NeedsFields } from '@/components/teach/needs-fields';
import { PeoplePicker } from '@/components/teach/people-picker';
import { Icon } from '@/components/ui/icon';
import type { Member } from '@/server/classes';
import { submitNeeds } from '../../../needs-actions';

interface NeedsPanelProps {
  readonly classId: string;
  readonly members: readonly Member[];
  /** The student whose needs are being changed. */
  readonly editing: string | undefined;
}

/** What students need, set once for all assignments: for one, or for several at once. */
export function NeedsPanel({ classId, members, editing }: NeedsPanelProps) {
  const t = useTranslations('teach.needs');
  const one = members.find(({ personId }) => personId === editing);
  const set = members.filter(({ accommodation }) => accommodation !== null).length;
  return (
    <section id="needs" aria-labelledby="needs-title">
      <details className="fold" open={one !== undefined}>
        <summary>
          <h2 id="needs-title">{t('title')}</h2>
          <span className="tag num">{set}</span>
          <Icon of={ChevronDown} />
        </summary>
        <p className="small muted fold-note">{t('note')}</p>
        <div className="sheet pad">
          <ActionForm
            key={one?.personId ?? 'several'}
            action={submitNeeds}
            submit={t('save')}
            saved={t('saved')}
            more={
              one ? (
                <Link className="btn btn-quiet" href={`/teach/classes/${classId}#needs`}>
                  {t('cancel')}
                </Link>
              ) : null
            }
          >
            <PeoplePicker
              label={t('students')}
              name="personIds"
              people={members.map(({ personId, displayName }) => ({
                id: personId,
                name: displayName,
              }))}
              chosen={one ? [one.personId] : []}
            />
            <NeedsFields needs={one?.accommodation ?? null} />
          </ActionForm>
        </div>
      </details>
    </section>
  );
}
