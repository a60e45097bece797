import { htmlLang } from '@/core/content';
import { cutRuns } from '../reading/cut-runs';
import type { MarkedText } from './search-view';

/** Words in their language, with what was looked for marked. */
export function Marked({ words }: { words: MarkedText }) {
  const ellipsis = words.language === 'en' ? '…' : '……';
  const layers = words.hits.map((hit) => ({ ...hit, value: true }));
  return (
    <span lang={htmlLang(words.language)}>
      {words.cutBefore ? ellipsis : null}
      {cutRuns(words.text, layers).map((run) =>
        run.values.length > 0 ? (
          <mark className="hit" key={run.start}>
            {run.text}
          </mark>
        ) : (
          run.text
        ),
      )}
      {words.cutAfter ? ellipsis : null}
    </span>
  );
}
