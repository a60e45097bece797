import 'server-only';
import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { practise } from '@/app/(learn)/practise-action';
import { PractiseForm } from '@/components/progress/practise-form';
import { parseReaderSettings, readerCookie } from '@/components/reading/reader-settings';
import { readAnnotations } from '@/server/annotations';
import { currentLearner } from '@/server/auth';
import { checkQuestionOn } from '@/server/check-question';
import { questionsOf } from '@/server/library';
import { keepReaderSetting } from './reader-actions';

interface SectionInput {
  readonly passageIds: readonly string[];
  readonly moduleId: string | null;
  /** Passage after which the check stands, or null. */
  readonly checkAfter: string | null;
}

/** What a section of a module and one of a document have in common: settings, check and practice. */
export async function readerParts({ passageIds, moduleId, checkAfter }: SectionInput) {
  const [jar, language, t] = [await cookies(), await getLocale(), await getTranslations('reader')];
  const found = checkAfter === null ? null : await checkQuestionOn(checkAfter, language);
  const questions = await questionsOf({ passageIds, language });
  const learner = await currentLearner();
  return {
    settings: parseReaderSettings(jar.get(readerCookie)?.value),
    changeSettings: keepReaderSetting,
    check: found && checkAfter !== null ? { ...found, passageId: checkAfter, language } : null,
    startCheck: practise,
    annotations: learner ? await readAnnotations(learner, passageIds) : [],
    practise:
      questions.length > 0 ? (
        <PractiseForm action={practise} moduleId={moduleId ?? undefined} passageIds={passageIds}>
          {t('practise')}
        </PractiseForm>
      ) : (
        <p className="small muted">{t('practiseNone')}</p>
      ),
  };
}
