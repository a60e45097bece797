import { useTranslations } from 'next-intl';
import type { PublicOption, PublicQuestion } from '@/core/content';

type Asked<Kind extends PublicQuestion['kind']> = Extract<PublicQuestion, { kind: Kind }>;

/** Two columns: on the left a line for the letter of what belongs there. */
export function PaperMatch({ question }: { question: Asked<'match'> }) {
  const t = useTranslations('paper');
  return (
    <>
      <p className="hint">{t('match')}</p>
      <div className="paper-match">
        <ul>
          {question.left.map((row) => (
            <li key={row.id}>
              <span className="letter-line" />
              <Words option={row} />
            </li>
          ))}
        </ul>
        <ol>
          {question.right.map((partner, index) => (
            <li key={partner.id}>
              <b>{letterOf(index)}</b>
              <Words option={partner} />
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

/** Rows with a box each for the number of their place. */
export function PaperOrder({ question }: { question: Asked<'order'> }) {
  const t = useTranslations('paper');
  return (
    <>
      <p className="hint">{t('order', { count: question.items.length })}</p>
      <div className="bx one wide">
        {question.items.map((item) => (
          <span key={item.id}>
            <Words option={item} />
          </span>
        ))}
      </div>
    </>
  );
}

/** A table with a row for each card and a column for each bin. */
export function PaperClassify({ question }: { question: Asked<'classify'> }) {
  const t = useTranslations('paper');
  return (
    <>
      <p className="hint">{t('classify')}</p>
      <table className="paper-sort">
        <thead>
          <tr>
            <td />
            {question.bins.map((bin) => (
              <th key={bin.id} scope="col">
                <Words option={bin} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {question.cards.map((card) => (
            <tr key={card.id}>
              <th scope="row">
                <Words option={card} />
              </th>
              {question.bins.map((bin) => (
                <td key={bin.id}>
                  <span className="tick" />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Words({ option }: { option: PublicOption }) {
  return <span lang={option.lang}>{option.text}</span>;
}

function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}
