import { useTranslations } from 'next-intl';
import type { LanguageGap, MissingReason } from '@/core/statistics';
import { formatShare } from '@/i18n/format';
import { printDecimal } from './print-decimal';

interface GapTextProps {
  readonly gap: LanguageGap | MissingReason | 'one-language';
}

/** Whether a question is harder in one language for students of equal scores, and the figures. */
export function GapText({ gap }: GapTextProps) {
  const t = useTranslations('statistics.item.gap');
  if (typeof gap === 'string') {
    const known = gap === 'one-language' || gap === 'no-spread' ? gap : 'too-few';
    return <p className="small muted">{t(known)}</p>;
  }
  const { size, harderIn, answers, right, oddsRatio, delta } = gap;
  return (
    <>
      <p>{size === 'A' || harderIn === null ? t('A') : t(`${size}.${harderIn}`)}</p>
      <p className="small muted">
        {t('figures', {
          english: formatShare(right.en),
          englishCount: answers.en,
          chinese: formatShare(right['zh-CN']),
          chineseCount: answers['zh-CN'],
          odds: printDecimal(oddsRatio),
          delta: printDecimal(delta),
          size,
        })}
      </p>
    </>
  );
}
