import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ConceptHead } from '@/components/concepts/concept-head';
import { ConceptMastery } from '@/components/concepts/concept-mastery';
import { NameList } from '@/components/concepts/name-list';
import { OccurrenceList } from '@/components/concepts/occurrence-list';
import { ConceptLink, RelationList } from '@/components/concepts/relation-list';
import { PractiseForm } from '@/components/progress/practise-form';
import { spiritOf } from '@/components/progress/spirit-of';
import { currentLearner } from '@/server/auth';
import { getConcept, loadLibrary } from '@/server/library';
import { practise } from '../../practise-action';

interface ConceptPageProps {
  readonly params: Promise<{ id: string }>;
}

/** As many questions as one sitting takes. */
const sitting = 20;

export async function generateMetadata({ params }: ConceptPageProps): Promise<Metadata> {
  const [{ id }, language, { concepts }] = [await params, await getLocale(), await loadLibrary()];
  const concept = concepts.find((one) => one.id === id);
  return concept ? { title: concept.name[language] } : {};
}

export default async function ConceptPage({ params }: ConceptPageProps) {
  const [t, language, library] = [
    await getTranslations('concepts.page'),
    await getLocale(),
    await loadLibrary(),
  ];
  const learner = await currentLearner();
  const view = await getConcept((await params).id, language, learner?.id ?? null);
  if (!view) notFound();
  const { concept, occurrences, relations, companions, questions, mastery } = view;
  const { documents, concepts } = library;
  const sources = new Set(occurrences.map(({ passage }) => passage.documentId)).size;
  const count = Math.min(questions, sitting);
  return (
    <main className="wrap" id="content">
      <ConceptHead concept={concept} concepts={concepts}>
        {questions > 0 ? (
          <PractiseForm action={practise} conceptIds={view.conceptIds} count={count}>
            {count < questions ? t('practiseSome', { count }) : t('practise')}
          </PractiseForm>
        ) : null}
        <span className="small muted">{t('questions', { count: questions })}</span>
      </ConceptHead>
      <div className="dash c-page">
        <div className="stack">
          <section aria-labelledby="occurs">
            <div className="sec-h">
              <h2 id="occurs">{t('occurs')}</h2>
              <span className="small muted">
                {t('occursCount', { passages: occurrences.length, sources })}
              </span>
            </div>
            <OccurrenceList occurrences={occurrences} documents={documents} />
          </section>
        </div>
        <aside className="stack">
          {mastery ? (
            <ConceptMastery
              name={concept.name[language]}
              spirit={spiritOf(concept.id, concepts)?.mark ?? null}
              {...mastery}
            />
          ) : null}
          {relations.length > 0 ? (
            <section aria-labelledby="relations">
              <h2 className="h-card" id="relations">
                {t('relations')}
              </h2>
              <RelationList relations={relations} library={library} />
            </section>
          ) : null}
          <section aria-labelledby="names">
            <h2 className="h-card" id="names">
              {t('names')}
            </h2>
            <NameList concept={concept} occurrences={occurrences} documents={documents} />
          </section>
          {companions.length > 0 ? (
            <section aria-labelledby="companions">
              <h2 className="h-card" id="companions">
                {t('companions')}
              </h2>
              <ul className="c-with">
                {companions.map(({ concept: other, passages }) => (
                  <li key={other.id}>
                    <ConceptLink concept={other} concepts={concepts} />
                    <span className="xs muted num">{t('nameIn', { passages })}</span>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </aside>
      </div>
    </main>
  );
}
