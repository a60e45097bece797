import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Concept, htmlLang, pickLocalized } from '@/core/content';
import { detectLanguage } from '@/core/text';
import { spiritOf } from '../progress/spirit-of';
import { MixedText } from '../ui/mixed-text';
import { KindShape } from './kind-shape';

interface ConceptHeadProps {
  readonly concept: Concept;
  readonly concepts: readonly Concept[];
  readonly children: ReactNode;
}

/** The names of a concept in both languages, and what the sources say of it in our words. */
export function ConceptHead({ concept, concepts, children }: ConceptHeadProps) {
  const t = useTranslations('concepts');
  const language = useLocale();
  const other = language === 'en' ? 'zh-CN' : 'en';
  const [name, second] = [concept.name[language], concept.name[other]];
  const note = pickLocalized(concept.note, language);
  const langOf = (words: string, expected: 'en' | 'zh-CN') =>
    htmlLang(detectLanguage(words) ?? expected);
  return (
    <header className="c-head">
      <p className="eyebrow">
        <Link href="/concepts">{t('title')}</Link>
        <span aria-hidden="true">·</span>
        <KindShape kind={concept.kind} spirit={spiritOf(concept.id, concepts)?.mark ?? null} />
        {t(`kind.${concept.kind}`)}
      </p>
      <h1 lang={langOf(name, language)}>{name}</h1>
      <p className="c-other">
        {second === name ? null : <span lang={langOf(second, other)}>{second}</span>}
        {concept.pinyin ? (
          <span className="c-pinyin" lang="zh-Latn-pinyin">
            {concept.pinyin}
          </span>
        ) : null}
      </p>
      <hr className="wenwu" />
      {note ? (
        <p className="c-note" lang={htmlLang(note.language)}>
          <MixedText text={note.text} lang={htmlLang(note.language)} />
        </p>
      ) : null}
      <div className="c-acts">{children}</div>
    </header>
  );
}
