import type { Words } from '@/core/extraction';
import { choose, proofs } from '../choices';
import { cite } from '../citation';
import type { Context } from '../context';
import type { OrderDraft } from '../draft';
import { inLanguages } from '../names';
import { passagesIn } from './places';
import { preparedSections } from './sections';

const most = 6;

/** In which order do the numbered parts stand? The numbers are cut off. */
export function orderHeadings(context: Context): OrderDraft[] {
  return preparedSections(context).flatMap((all): OrderDraft[] => {
    const sections = [...all].sort((a, b) => a.ordinal - b.ordinal).slice(0, most);
    const [first] = sections;
    const counted = sections.every((one, index) => one.ordinal === index + 1);
    if (!first || !counted || first.form !== 'numbered') return [];
    if (sections.some(({ heading }) => heading.noted)) return [];
    const { names } = context;
    const proof: Words[] = sections.map((section) => section.proof);
    return [
      {
        kind: 'order',
        rule: 'section-sequence',
        variant: '',
        fact: first,
        stem: inLanguages((language) => {
          const source = cite(names, first.heading.documentId, language);
          return language === 'en'
            ? `Put the numbered points of ${source} into the order of the text.`
            : `请按${source}提出的先后顺序排列下列各条。`;
        }),
        rationale: inLanguages((language) =>
          language === 'en'
            ? `Each point opens with its number ${passagesIn(proof, 'en')}.`
            : `各条开头都写有序号${passagesIn(proof, 'zh-CN')}。`,
        ),
        items: sections.map((section) => choose(names, section.heading)),
        evidence: proofs(proof, []),
        concepts: [],
        level: 'remember',
        salience: 0.95,
      },
    ];
  });
}
