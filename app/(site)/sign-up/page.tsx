import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/account/form-page';
import { Banner } from '@/components/ui/banner';
import { currentLearner, isFirstAccount } from '@/server/auth';
import { countAnswers } from '@/server/people';
import { pathWithReturn, placeAfter } from '../place-after';
import { SignUpForm } from './sign-up-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.signUp'))('title') };
}

interface SignPageProps {
  readonly searchParams: Promise<{ readonly next?: string | string[] }>;
}

export default async function SignUpPage({ searchParams }: SignPageProps) {
  const { next } = await searchParams;
  const learner = await currentLearner();
  if (learner && learner.role !== 'guest') redirect(placeAfter(next, learner.role));
  const [first, answers] = [await isFirstAccount(), learner ? await countAnswers(learner.id) : 0];
  const t = await getTranslations('account');
  return (
    <main id="content">
      <FormPage
        title={t('signUp.title')}
        lead={t('signUp.lead')}
        notices={
          <>
            {first ? <Banner>{t('signUp.first')}</Banner> : null}
            {answers > 0 ? <Banner>{t('signUp.guest', { count: answers })}</Banner> : null}
          </>
        }
        other={
          <>
            <span>{t('signUp.other')}</span>
            <Link className="link" href={pathWithReturn('/sign-in', next)}>
              {t('signIn.submit')}
            </Link>
          </>
        }
      >
        <SignUpForm next={typeof next === 'string' ? next : ''} first={first} />
      </FormPage>
    </main>
  );
}
