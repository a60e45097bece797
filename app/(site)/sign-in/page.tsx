import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/account/form-page';
import { Banner } from '@/components/ui/banner';
import { currentLearner } from '@/server/auth';
import { countAnswers } from '@/server/people';
import { pathWithReturn, placeAfter } from '../place-after';
import { SignInForm } from './sign-in-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.signIn'))('title') };
}

interface SignPageProps {
  readonly searchParams: Promise<{ readonly next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignPageProps) {
  const { next } = await searchParams;
  const learner = await currentLearner();
  if (learner && learner.role !== 'guest') redirect(placeAfter(next, learner.role));
  const answers = learner ? await countAnswers(learner.id) : 0;
  const t = await getTranslations('account');
  return (
    <main id="content">
      <FormPage
        title={t('signIn.title')}
        lead={t('signIn.lead')}
        notices={answers > 0 ? <Banner>{t('signIn.guest', { count: answers })}</Banner> : null}
        other={
          <>
            <span>{t('signIn.other')}</span>
            <Link className="link" href={pathWithReturn('/sign-up', next)}>
              {t('signUp.submit')}
            </Link>
            <span className="muted">{t('signIn.forgotten')}</span>
          </>
        }
      >
        <SignInForm next={typeof next === 'string' ? next : ''} />
      </FormPage>
    </main>
  );
}
