import { BookOpen, ClipboardList } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { langOf } from '@/components/progress/lang-of';
import { SignUpInvitation } from '@/components/progress/sign-up-invitation';
import { wordsOf } from '@/components/reading/outline';
import { passageAnchor } from '@/components/reading/passage-views';
import { Banner } from '@/components/ui/banner';
import type { Library } from '@/core/content';
import { formatMoment } from '@/i18n/format';
import type { StudentAssignment } from '@/server/assignments';
import type { ReadingPlace } from '@/server/reading';

interface TodayBannersProps {
  readonly assignments: readonly StudentAssignment[];
  readonly place: ReadingPlace | null;
  readonly library: Library;
  readonly guest: boolean;
}

/** What else waits: assignments that are due, the page where the reading stopped, an account to make. */
export function TodayBanners({ assignments, place, library, guest }: TodayBannersProps) {
  const t = useTranslations('today');
  const language = useLocale();
  const module = library.modules.find(({ id }) => id === place?.moduleId);
  const passage = library.passages.find(({ id }) => id === place?.passageId);
  if (assignments.length === 0 && !module && !guest) return null;
  return (
    <div className="today-banners">
      {assignments.map((assignment) => (
        <Banner key={assignment.id} icon={ClipboardList}>
          <span>
            {t.rich('assignment', {
              title: assignment.title,
              teacher: assignment.teacher,
              who: (words) => <span lang={langOf(assignment.teacher)}>{words}</span>,
              when: t('when', { day: formatMoment(assignment.dueAt, language) }),
              b: (words) => <b lang={langOf(assignment.title)}>{words}</b>,
            })}
          </span>
          <Link className="link nobr" href="/classes">
            {t('open')}
          </Link>
        </Banner>
      ))}
      {module && passage ? (
        <Banner icon={BookOpen}>
          <span>
            {t.rich('reading', {
              title: wordsOf(module.title, language).text,
              number: passage.number,
              place: (words) => <b>{words}</b>,
            })}
          </span>
          <Link
            className="link nobr"
            href={`/library/modules/${module.id}?passage=${passage.id}#${passageAnchor(passage, true)}`}
          >
            {t('open')}
          </Link>
        </Banner>
      ) : null}
      {guest ? <SignUpInvitation /> : null}
    </div>
  );
}
