import { useTranslations } from 'next-intl';

/** The first stop of the keyboard: past the bars, to the element with the id `content`. */
export function SkipLink() {
  return (
    <a className="skip" href="#content">
      {useTranslations('shell')('skip')}
    </a>
  );
}
