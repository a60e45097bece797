import { useTranslations } from 'next-intl';
import type { LibraryChange } from '@/core/content';

/** What the last change of the sources moved, by kind. */
export function LastChange({ change }: { change: LibraryChange }) {
  const t = useTranslations('changes');
  const rows = [
    { name: t('added'), items: change.added },
    { name: t('gone'), items: change.gone },
    { name: t('reworded'), items: change.reworded },
    {
      name: t('renumbered'),
      items: change.renumbered.map(({ id, from, to }) => t('number', { id, from, to })),
    },
    {
      name: t('spans'),
      items: change.moved.map(({ kind, id, from, to }) =>
        t('span', {
          name: `${t(`kind.${kind}`)} ${id}`,
          from: `${from.passageId}:${from.start}`,
          to: `${to.passageId}:${to.start}`,
        }),
      ),
    },
  ].filter(({ items }) => items.length > 0);
  return (
    <dl className="moved">
      {rows.map(({ name, items }) => (
        <div key={name}>
          <dt>
            {name} <span className="num muted">{items.length}</span>
          </dt>
          <dd>
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
