import { htmlLang, type Language } from '@/core/content';

/** The three spirits, as the style sheet names them. */
export type Spirit = 'model' | 'labor' | 'craft';

const glyphs: Record<Spirit, string> = { model: '模', labor: '劳', craft: '匠' };

/** Hue, glyph and shape of one spirit: circle, square or hexagon. Stands beside its name. */
export function SpiritMark({ spirit }: { spirit: Spirit }) {
  return (
    <span className={`sp-mark sp sp-${spirit}`} lang="zh-Hans" aria-hidden="true">
      {glyphs[spirit]}
    </span>
  );
}

/** The mark with its name. */
export function SpiritTag(props: { spirit: Spirit; name: string; language: Language }) {
  return (
    <span className={`sp-tag sp sp-${props.spirit}`}>
      <SpiritMark spirit={props.spirit} />
      <span lang={htmlLang(props.language)}>{props.name}</span>
    </span>
  );
}
