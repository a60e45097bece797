import type { Language } from '@/core/content';
import { htmlLang } from '@/core/content';
import { cutRuns } from '../../reading/cut-runs';

export interface TextMark {
  readonly start: number;
  readonly end: number;
  /** `proof` is evidence, `defect` a place to look at. */
  readonly kind: 'proof' | 'defect';
}

interface MarkedTextProps {
  readonly text: string;
  readonly language: Language;
  readonly marks: readonly TextMark[];
}

/** Words of a source with what proves something, and what looks damaged, marked in it. */
export function MarkedText({ text, language, marks }: MarkedTextProps) {
  const lang = htmlLang(language);
  const layers = marks.map(({ start, end, kind }) => ({ start, end, value: kind }));
  return (
    <span lang={lang}>
      {cutRuns(text, layers).map(({ text: words, start, values }) => {
        if (values.includes('proof'))
          return (
            <mark key={start} className="ev-mark" lang={lang}>
              {words}
            </mark>
          );
        if (values.includes('defect'))
          return (
            <mark key={start} className="defect-mark" lang={lang}>
              {words}
            </mark>
          );
        return words;
      })}
    </span>
  );
}
