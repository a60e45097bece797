import type { ReactNode } from 'react';

/** Tags for `t.rich`: runs of the other language, weight, and a phrase that stays on one line. */
export const richTags = {
  zh: (words: ReactNode) => <span lang="zh-Hans">{words}</span>,
  en: (words: ReactNode) => <span lang="en">{words}</span>,
  b: (words: ReactNode) => <b>{words}</b>,
  nobr: (words: ReactNode) => <span className="nobr">{words}</span>,
  br: () => <br />,
  wbr: () => <wbr />,
};
