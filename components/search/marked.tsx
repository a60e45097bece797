import { Fragment } from 'react';
import { htmlLang } from '@/core/content';
import { cutRuns } from '../reading/cut-runs';
import { MixedText } from '../ui/mixed-text';
import type { MarkedText } from './search-view';

/** Words in their language, and runs of the other in that, with what was looked for marked. */
export function Marked({ words }: { words: MarkedText }) {
  const lang = htmlLang(words.language);
  const ellipsis = words.language === 'en' ? '…' : '……';
  const layers = words.hits.map((hit) => ({ ...hit, value: true }));
  return (
    <span lang={lang}>
      {words.cutBefore ? ellipsis : null}
      {cutRuns(words.text, layers).map((run) =>
        run.values.length > 0 ? (
          <mark className="hit" key={run.start}>
            <MixedText text={run.text} lang={lang} />
          </mark>
        ) : (
          <Fragment key={run.start}>
            <MixedText text={run.text} lang={lang} />
          </Fragment>
        ),
      )}
      {words.cutAfter ? ellipsis : null}
    </span>
  );
}
