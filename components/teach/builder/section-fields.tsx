import type { Draft } from './draft';

/** The sections as the form sends them: what can be seen of them is one at a time. */
export function SectionFields({ sections }: { sections: Draft['sections'] }) {
  return (
    <>
      <input type="hidden" name="sections" value={sections.length} />
      {sections.map((section, index) => {
        const name = `s${index}`;
        const hidden = (field: string, value: string, key = field) => (
          <input key={key} type="hidden" name={`${name}.${field}`} value={value} />
        );
        return (
          <span key={section.key} hidden>
            {hidden('title', section.title)}
            {hidden('mode', section.mode)}
            {hidden('count', section.count)}
            {hidden('points', section.points)}
            {section.mode === 'bank' && section.drawn ? hidden('drawn', 'on') : null}
            {section.questions.map(({ id }) => hidden('questionIds', id, `q-${id}`))}
            {section.questions.map(({ id }) =>
              hidden(`points.${id}`, section.questionPoints[id] ?? '', `p-${id}`),
            )}
            {section.moduleIds.map((id) => hidden('moduleIds', id, `m-${id}`))}
          </span>
        );
      })}
    </>
  );
}
