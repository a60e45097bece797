import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Spirit } from '../ui/spirit';
import { SpiritMark } from '../ui/spirit';
import { TableFrame } from '../ui/table-frame';
import { masteryStep, percentOf } from './mastery-step';
import { PersonName } from './person-name';

/** The columns that belong together: the components of one spirit. */
export interface HeatGroup {
  readonly id: string;
  readonly spirit: Spirit;
  readonly name: string;
  readonly columns: readonly HeatColumn[];
}

/** A concept. `name` is its Chinese name, set in a square; `gloss` is read out where it is not Chinese. */
export interface HeatColumn {
  readonly id: string;
  readonly name: string;
  readonly gloss: string | null;
}

/** A student: shares from 0 to 1 in the order of the columns, null where nothing was answered. */
export interface HeatRow {
  readonly id: string;
  readonly name: string;
  readonly href: string | null;
  readonly values: readonly (number | null)[];
  readonly mean: number | null;
}

interface HeatMapProps {
  readonly groups: readonly HeatGroup[];
  readonly rows: readonly HeatRow[];
  readonly means: readonly (number | null)[];
  readonly mean: number | null;
}

/** Students by concepts. Every cell prints its number; under 50 has a corner mark, "not seen" a hatch. */
export function HeatMap({ groups, rows, means, mean }: HeatMapProps) {
  const t = useTranslations('report.heat');
  const columns = groups.flatMap((group) => group.columns);
  return (
    <TableFrame label={t('region')}>
      <table className="heat">
        <caption className="vh">{t('caption')}</caption>
        <colgroup>
          <col className="heat-who" />
          {columns.map((column) => (
            <col key={column.id} />
          ))}
          <col className="heat-mean" />
        </colgroup>
        <HeatHead groups={groups} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.href === null ? (
                  <span className="heat-name">
                    <PersonName name={row.name} />
                  </span>
                ) : (
                  <Link className="heat-name" href={row.href}>
                    <PersonName name={row.name} />
                  </Link>
                )}
              </th>
              {columns.map((column, index) => (
                <Cell key={column.id} value={row.values[index] ?? null} />
              ))}
              <td className="heat-sum">{print(row.mean)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('classMean')}</th>
            {columns.map((column, index) => (
              <td key={column.id}>{print(means[index] ?? null)}</td>
            ))}
            <td>{print(mean)}</td>
          </tr>
        </tfoot>
      </table>
    </TableFrame>
  );
}

function HeatHead({ groups }: Pick<HeatMapProps, 'groups'>) {
  const t = useTranslations('report.heat');
  return (
    <thead>
      <tr>
        <td />
        {groups.map(({ id, spirit, name, columns }) => (
          <th key={id} className={`g sp sp-${spirit}`} colSpan={columns.length} scope="colgroup">
            <div>
              <SpiritMark spirit={spirit} />
              {name}
            </div>
          </th>
        ))}
        <td />
      </tr>
      <tr>
        <th scope="col" className="heat-corner">
          {t('student')}
        </th>
        {groups.flatMap(({ columns }) =>
          columns.map(({ id, name, gloss }) => (
            <th key={id} className="c" scope="col" title={gloss ?? undefined}>
              <Square name={name} />
              <span className="vh" lang={gloss ? undefined : 'zh-Hans'}>
                {gloss ?? name}
              </span>
            </th>
          )),
        )}
        <th className="c" scope="col">
          {t('mean')}
        </th>
      </tr>
    </thead>
  );
}

/** Four characters, two by two; read out as a whole beside it. */
function Square({ name }: { name: string }) {
  return (
    <span className="sq" lang="zh-Hans" aria-hidden="true">
      {[...name].map((character, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a character is its place.
        <span key={place}>{character}</span>
      ))}
    </span>
  );
}

function Cell({ value }: { value: number | null }) {
  const t = useTranslations('report.heat');
  if (value === null) {
    return (
      <td className="h0">
        <span aria-hidden="true">–</span>
        <span className="vh">{t('notSeen')}</span>
      </td>
    );
  }
  return <td className={`h${masteryStep(value)}`}>{percentOf(value)}</td>;
}

function print(share: number | null): string {
  return share === null ? '–' : String(percentOf(share));
}
