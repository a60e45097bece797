import { Fragment } from 'react';
import { splitRuns } from './split-runs';

/** A sentence of ours whose runs in the other language carry their `lang`. */
export function MixedText({ text, lang }: { text: string; lang: 'en' | 'zh-Hans' }) {
  const other = lang === 'en' ? 'zh-Hans' : 'en';
  return splitRuns(text, lang).map((run, index) =>
    run.foreign ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run has no identity but its place.
      <span key={index} lang={other}>
        {run.text}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run has no identity but its place.
      <Fragment key={index}>{run.text}</Fragment>
    ),
  );
}
