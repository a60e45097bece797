import { getTranslations } from 'next-intl/server';
import { PractiseForm } from '@/components/progress/practise-form';
import { KindLinks } from '@/components/search/kind-links';
import { PageLinks } from '@/components/search/page-links';
import { ResultGroup } from '@/components/search/result-group';
import type { ResultView } from '@/components/search/search-view';
import { Banner } from '@/components/ui/banner';
import type { Language } from '@/core/content';
import { type EntryKind, pageLength, type SearchResults } from '@/server/search';
import { practise } from '../practise-action';
import { langOf } from './lang-of';
import { Nothing } from './nothing';

interface ResultsProps {
  readonly wanted: {
    readonly typed: string;
    readonly kind: EntryKind | null;
    readonly page: number;
  };
  readonly results: SearchResults;
  readonly language: Language;
  /** Teachers find every question; others are told why they do not. */
  readonly teaches: boolean;
}

/** What stands together: beside each other where there is room, one below the other on a phone. */
const columns: readonly (readonly EntryKind[])[] = [
  ['concept'],
  ['passage', 'question', 'note'],
  ['document', 'module'],
];

/** Everything that was found, by kind. */
export async function Results({ wanted, results, language, teaches }: ResultsProps) {
  const t = await getTranslations('search');
  const { typed, kind, page } = wanted;
  const { totals, groups, shortened, readings } = results;
  if (groups.length === 0) return <Nothing wanted={wanted} results={results} language={language} />;
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const more = groups.some((group) => group.more);
  const [concepts = [], main = [], texts = []] = columns.map((kinds) =>
    groups.filter((group) => kinds.includes(group.kind)),
  );
  const [only] = kind === null ? [] : groups;
  const show = (shown: typeof groups) =>
    shown.map((group) => (
      <ResultGroup
        key={group.kind}
        group={group}
        typed={typed}
        alone={kind !== null}
        actionFor={practiseAction}
      />
    ));
  const practiseAction = (result: ResultView) =>
    result.kind === 'question' ? (
      <PractiseForm action={practise} questionIds={[result.ref]} look="quiet">
        {t('practise')}
      </PractiseForm>
    ) : null;
  return (
    <>
      {shortened ? <Banner>{t('shortened', { length: 100 })}</Banner> : null}
      <p className="s-total" role="status">
        {t.rich(more ? 'totalMore' : 'total', {
          count: total,
          typed: () => <q lang={langOf(typed)}>{typed}</q>,
        })}
      </p>
      {readings.length > 0 ? (
        <p className="small muted">
          {t.rich('readings', {
            words: () => <span lang="zh-Hans">{readings.slice(0, 5).join('、')}</span>,
          })}
        </p>
      ) : null}
      <KindLinks groups={totals} typed={typed} current={kind} />
      {only ? (
        <div className="stack s-one">
          {show([only])}
          <PageLinks typed={typed} kind={only.kind} page={page} pages={only.pages} />
          {only.total > only.pages * pageLength ? (
            <p className="xs muted">{t('ranked', { count: only.pages * pageLength })}</p>
          ) : null}
        </div>
      ) : (
        <div className={concepts.length + texts.length > 0 ? 's-two' : 'stack s-one'}>
          {concepts.length > 0 ? <div className="s-top">{show(concepts)}</div> : null}
          <div className="stack s-main">{show(main)}</div>
          {texts.length > 0 ? <div className="stack s-texts">{show(texts)}</div> : null}
        </div>
      )}
      {teaches ? null : <p className="xs muted s-note">{t('questions')}</p>}
    </>
  );
}
