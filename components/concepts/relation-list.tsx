import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { Concept, Library, RelationType } from '@/core/content';
import { htmlLang } from '@/core/content';
import { evidenceCard } from '@/core/grading';
import { detectLanguage } from '@/core/text';
import { spiritOf } from '../progress/spirit-of';
import { EvidenceCard } from '../questions/evidence-card';
import { KindShape } from './kind-shape';

/** A relation as one of the two concepts sees it. */
export interface Relation {
  readonly type: RelationType;
  readonly direction: 'out' | 'in';
  readonly other: Concept;
  readonly evidence: Concept['evidence'];
}

interface RelationListProps {
  readonly relations: readonly Relation[];
  readonly library: Library;
}

/** What the sources state of a concept and others, each with its quotations. */
export function RelationList({ relations, library }: RelationListProps) {
  const t = useTranslations('concepts');
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) {
    const key = `${relation.type}.${relation.direction}`;
    groups.set(key, [...(groups.get(key) ?? []), relation]);
  }
  return (
    <dl className="c-rels">
      {[...groups.values()].map((group) => {
        const [first] = group;
        if (!first) return null;
        return (
          <div key={`${first.type}.${first.direction}`}>
            <dt>{t(`relation.${first.type}.${first.direction}`)}</dt>
            {group.map((relation) => (
              <RelationItem key={relation.other.id} relation={relation} library={library} />
            ))}
          </div>
        );
      })}
    </dl>
  );
}

function RelationItem({ relation, library }: { relation: Relation; library: Library }) {
  const t = useTranslations('concepts.page');
  const language = useLocale();
  const { other, evidence } = relation;
  return (
    <dd>
      <ConceptLink concept={other} concepts={library.concepts} />
      <details>
        <summary>
          {t('evidence', { count: evidence.length })}
          <span className="vh">{t('evidenceOf', { name: other.name[language] })}</span>
        </summary>
        {evidence.map((one) => {
          const card = evidenceCard(one, language, library);
          return <EvidenceCard key={`${card.passageId}.${card.start}`} card={card} />;
        })}
      </details>
    </dd>
  );
}

interface ConceptLinkProps {
  readonly concept: Concept;
  readonly concepts: readonly Concept[];
}

/** A concept by its shape and name. */
export function ConceptLink({ concept, concepts }: ConceptLinkProps) {
  const language = useLocale();
  const name = concept.name[language];
  return (
    <Link className="cmap-item" href={`/concepts/${concept.id}`} prefetch={false}>
      <KindShape kind={concept.kind} spirit={spiritOf(concept.id, concepts)?.mark ?? null} />
      <span lang={htmlLang(detectLanguage(name) ?? language)}>{name}</span>
    </Link>
  );
}
