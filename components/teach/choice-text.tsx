import { useTranslations } from 'next-intl';

/** What somebody can choose: words of the source, or a side of a verdict. */
export type ChoiceView =
  | { readonly type: 'words'; readonly text: string; readonly lang: 'en' | 'zh-Hans' }
  | { readonly type: 'value'; readonly value: boolean };

/** The words of a choice. */
export function ChoiceText({ choice }: { choice: ChoiceView }) {
  const t = useTranslations('statistics.choice');
  if (choice.type === 'value') return t(choice.value ? 'true' : 'false');
  return (
    <span className="read" lang={choice.lang}>
      {choice.text}
    </span>
  );
}

/** Choices within a sentence, in quotation marks. */
export function QuotedChoices({ choices }: { choices: readonly ChoiceView[] }) {
  const t = useTranslations('statistics.choice');
  return choices.map((choice, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a choice has no identity but its place.
    <span key={index}>
      {index > 0 ? t('between') : null}
      {t.rich('quoted', { words: () => <ChoiceText choice={choice} /> })}
    </span>
  ));
}
