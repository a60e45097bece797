import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/account/form-page';
import { PersonName } from '@/components/teach/person-name';
import { TypedText } from '@/components/teach/typed-text';
import { Banner } from '@/components/ui/banner';
import { SubmitButton } from '@/components/ui/submit-button';
import { currentPerson } from '@/server/auth';
import { type ClassGlimpse, findClassByCode } from '@/server/classes';
import { pathWithReturn } from '../../place-after';
import { JoinCodeForm } from '../join-code-form';
import { submitJoin } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.join'))('title') };
}

interface JoinPageProps {
  readonly params: Promise<{ readonly code: string }>;
  readonly searchParams: Promise<{ readonly refused?: string | string[] }>;
}

export default async function JoinClassPage({ params, searchParams }: JoinPageProps) {
  const code = decodeURIComponent((await params).code).slice(0, 40);
  const t = await getTranslations('account.join');
  const person = await currentPerson();
  if (!person) return <SignInFirst code={code} />;
  const found = await findClassByCode(person, code);
  if (!found.ok) {
    const error = await getTranslations('errors');
    const sentence =
      found.code === 'join-code-unknown' ? t('unknown', { code }) : error(found.code);
    return (
      <main id="content">
        <FormPage title={t('title')} lead={t('lead')}>
          <JoinCodeForm code={code} error={sentence} />
        </FormPage>
      </main>
    );
  }
  const { refused } = await searchParams;
  return <JoinQuestion code={code} found={found.value} refused={refused === 'already-teaching'} />;
}

async function SignInFirst({ code }: { code: string }) {
  const t = await getTranslations('account');
  const back = `/join/${encodeURIComponent(code)}`;
  return (
    <main id="content">
      <FormPage title={t('join.title')}>
        <div className="join-first">
          <p>{t('join.signInFirst')}</p>
          <Link className="btn btn-primary btn-lg" href={pathWithReturn('/sign-up', back)}>
            {t('signUp.submit')}
          </Link>
          <Link className="btn btn-line" href={pathWithReturn('/sign-in', back)}>
            {t('signIn.submit')}
          </Link>
        </div>
      </FormPage>
    </main>
  );
}

interface JoinQuestionProps {
  readonly code: string;
  readonly found: ClassGlimpse;
  readonly refused: boolean;
}

async function JoinQuestion({ code, found, refused }: JoinQuestionProps) {
  const [t, error] = [await getTranslations('account.join'), await getTranslations('errors')];
  const { name, teachers, joined } = found;
  return (
    <main id="content">
      <FormPage
        title={t.rich('question', { name: () => <TypedText text={name} /> })}
        notices={refused ? <Banner tone="err">{error('already-teaching')}</Banner> : null}
        other={
          <Link className="link" href="/join">
            {t('otherCode')}
          </Link>
        }
      >
        <div className="join-first">
          <dl className="join-facts">
            <dt>{t(teachers.length > 1 ? 'teachers' : 'teacher')}</dt>
            <dd>
              {teachers.map((teacher, index) => (
                <span key={teacher}>
                  {index > 0 ? ', ' : null}
                  <PersonName name={teacher} />
                </span>
              ))}
            </dd>
            <dt>{t('code')}</dt>
            <dd className="num">{code.toUpperCase()}</dd>
          </dl>
          {joined ? (
            <>
              <p className="small">{t('already')}</p>
              <Link className="btn btn-primary btn-lg" href="/classes">
                {t('open')}
              </Link>
            </>
          ) : (
            <form action={submitJoin}>
              <p className="small muted">{t('seen')}</p>
              <input type="hidden" name="code" value={code} />
              <SubmitButton large>{t('submit')}</SubmitButton>
            </form>
          )}
        </div>
      </FormPage>
    </main>
  );
}
