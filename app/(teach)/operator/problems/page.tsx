import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { WorkHeader } from '@/components/teach/work-header';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { listProblems, type ProblemCode, problemsPerPage } from '@/server/problem-reports';
import { Denied } from '../../denied';
import { findTeacher } from '../../find-teacher';
import { ProblemItem } from './problem-item';

const page = '/operator/problems';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('teach.problems'))('title') };
}

interface ProblemsPageProps {
  readonly searchParams: Promise<{ readonly [key: string]: string | string[] | undefined }>;
}

const refusals = ['not-a-teacher', 'report-not-found'] as const satisfies readonly ProblemCode[];

export default async function ProblemsPage({ searchParams }: ProblemsPageProps) {
  const { from, refused } = await searchParams;
  const teacher = await findTeacher(page);
  const offset = Math.max(0, Number.parseInt(String(from), 10) || 0);
  const found = teacher && (await listProblems(teacher, offset, await getLocale()));
  if (!found?.ok) return <Denied reason="text" />;
  const { total, problems } = found.value;
  const [t, error] = [await getTranslations('teach.problems'), await getTranslations('errors')];
  const refusal = refusals.find((code) => code === refused);
  const to = Math.min(offset + problemsPerPage, total);
  return (
    <>
      <WorkHeader eyebrow={[t('lead', { count: total })]} title={t('title')} />
      {refusal ? <Banner tone="err">{error(refusal)}</Banner> : null}
      {problems.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneText')} />
      ) : (
        <ol className="review">
          {problems.map((problem) => (
            <ProblemItem key={problem.id} problem={problem} />
          ))}
        </ol>
      )}
      {total > problemsPerPage ? (
        <nav className="people-pages" aria-label={t('title')}>
          {offset > 0 ? (
            <Link
              className="btn btn-line"
              href={`${page}?from=${Math.max(0, offset - problemsPerPage)}`}
            >
              {t('previous')}
            </Link>
          ) : null}
          <span className="small num muted">{t('page', { from: offset + 1, to, total })}</span>
          {to < total ? (
            <Link className="btn btn-line" href={`${page}?from=${to}`}>
              {t('next')}
            </Link>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}
