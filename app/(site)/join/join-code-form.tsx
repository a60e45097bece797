import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';

interface JoinCodeFormProps {
  /** As typed before. */
  readonly code?: string;
  /** What is wrong with it, as a sentence. */
  readonly error?: string;
}

/** Asks for a class code, and leads to the page of that class. */
export function JoinCodeForm({ code, error }: JoinCodeFormProps) {
  const t = useTranslations('account.join');
  return (
    <form action="/join" method="get">
      <Field
        label={t('code')}
        hint={t('codeHint')}
        error={error}
        name="code"
        defaultValue={code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
        maxLength={40}
      />
      <SubmitButton large look={error ? 'line' : 'primary'}>
        {t('find')}
      </SubmitButton>
    </form>
  );
}
