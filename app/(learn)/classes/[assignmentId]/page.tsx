import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { langOf } from '@/components/progress/lang-of';
import { Icon } from '@/components/ui/icon';
import { MixedText } from '@/components/ui/mixed-text';
import { htmlLang } from '@/core/content';
import { previewAssignment } from '@/server/assignments';
import { currentPerson } from '@/server/auth';
import { Conditions } from './conditions';
import { Facts } from './facts';
import { ShownWhen } from './shown-when';
import { StartForm } from './start-form';

interface StartPageProps {
  readonly params: Promise<{ assignmentId: string }>;
}

/** One look-up for the page and its title. */
async function find(params: StartPageProps['params']) {
  const { assignmentId } = await params;
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?next=/classes/${encodeURIComponent(assignmentId)}`);
  const found = await previewAssignment(person, assignmentId, new Date());
  return found.ok ? found.value : notFound();
}

// The title of a quiz may be in another language than the page, and the title of a page has only one.
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('take'))('page') };
}

export default async function StartPage({ params }: StartPageProps) {
  const assignment = await find(params);
  const [t, language] = [await getTranslations('take'), await getLocale()];
  const { title, className, teacher } = assignment;
  return (
    <main className="wrap take" id="content">
      <header>
        <Link className="btn btn-quiet take-back" href="/classes">
          <Icon of={ArrowLeft} />
          {t('back')}
        </Link>
        <h1 lang={langOf(title)}>{title}</h1>
        <p className="muted small">
          <MixedText text={t('by', { teacher, name: className })} lang={htmlLang(language)} />
        </p>
      </header>
      <hr className="wenwu" />
      <Facts assignment={assignment} />
      <Conditions assignment={assignment} />
      <ShownWhen review={assignment.policy.review} closing={assignment.closing} />
      <StartForm assignment={assignment} />
    </main>
  );
}
