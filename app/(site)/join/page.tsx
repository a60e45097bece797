import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/account/form-page';
import { JoinCodeForm } from './join-code-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.join'))('title') };
}

interface JoinPageProps {
  readonly searchParams: Promise<{ readonly code?: string | string[] }>;
}

export default async function JoinPage({ searchParams }: JoinPageProps) {
  const { code } = await searchParams;
  const typed = typeof code === 'string' ? code.trim() : '';
  if (typed !== '') redirect(`/join/${encodeURIComponent(typed)}`);
  const t = await getTranslations('account.join');
  return (
    <main id="content">
      <FormPage title={t('title')} lead={t('lead')}>
        <JoinCodeForm />
      </FormPage>
    </main>
  );
}
