import { ChevronDown } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/teach/action-form';
import { PeoplePicker } from '@/components/teach/people-picker';
import { PersonName } from '@/components/teach/person-name';
import { TypedText } from '@/components/teach/typed-text';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Member } from '@/server/classes';
import type { Group } from '@/server/groups';
import { submitGroup, submitGroupRemoval } from './group-actions';

interface GroupsPanelProps {
  readonly classId: string;
  readonly members: readonly Member[];
  readonly groups: readonly Group[];
  /** The group that is being changed. */
  readonly editing: string | undefined;
  readonly open: boolean;
}

/** The groups of a class: made, renamed, filled and removed. */
export function GroupsPanel({ classId, members, groups, editing, open }: GroupsPanelProps) {
  const t = useTranslations('teach.groups');
  const one = groups.find(({ id }) => id === editing);
  return (
    <section id="groups" aria-labelledby="groups-title">
      <details className="fold" open={open || one !== undefined}>
        <summary>
          <h2 id="groups-title">{t('title')}</h2>
          <span className="tag num">{groups.length}</span>
          <Icon of={ChevronDown} />
        </summary>
        <p className="small muted fold-note">{t('note')}</p>
        {groups.length > 0 ? (
          <ul className="sheet pad group-list">
            {groups.map((group) => (
              <GroupItem key={group.id} classId={classId} group={group} members={members} />
            ))}
          </ul>
        ) : null}
        <section className="sheet pad" aria-labelledby="group-form">
          <h3 id="group-form">{one ? t('change') : t('add')}</h3>
          <ActionForm
            key={one?.id ?? 'new'}
            action={submitGroup.bind(null, classId, one?.id ?? null)}
            submit={t('save')}
            saved={t('saved')}
            more={
              one ? (
                <Link
                  className="btn btn-quiet"
                  href={`/teach/classes/${classId}?show=groups#groups`}
                >
                  {t('cancel')}
                </Link>
              ) : null
            }
          >
            <Field label={t('name')} name="name" maxLength={60} defaultValue={one?.name ?? ''} />
            <PeoplePicker
              label={t('members')}
              name="memberIds"
              people={members.map(({ personId, displayName }) => ({
                id: personId,
                name: displayName,
              }))}
              chosen={one?.memberIds ?? []}
            />
          </ActionForm>
        </section>
      </details>
    </section>
  );
}

interface GroupItemProps {
  readonly classId: string;
  readonly group: Group;
  readonly members: readonly Member[];
}

function GroupItem({ classId, group, members }: GroupItemProps) {
  const t = useTranslations('teach.groups');
  const { id, name, memberIds, exceptions } = group;
  const inside = members.filter(({ personId }) => memberIds.includes(personId));
  return (
    <li>
      <div>
        <b>
          <TypedText text={name} />
        </b>
        <p className="small muted group-people">
          {inside.length === 0
            ? t('nobody')
            : inside.map(({ personId, displayName }) => (
                <span key={personId}>
                  <PersonName name={displayName} />
                </span>
              ))}
        </p>
        {exceptions > 0 ? (
          <p className="xs muted">{t('exceptions', { count: exceptions })}</p>
        ) : null}
      </div>
      <span className="group-acts">
        <Link
          className="btn btn-quiet"
          href={`/teach/classes/${classId}?group=${id}#groups`}
          aria-label={t('editNamed', { name })}
        >
          {t('edit')}
        </Link>
        <form
          action={submitGroupRemoval.bind(null, classId, id)}
          aria-label={t('removeNamed', { name })}
        >
          <SubmitButton look="quiet">{t('remove')}</SubmitButton>
        </form>
      </span>
    </li>
  );
}
