import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Annotation } from '@/core/content';
import { Contents, ContentsList } from './contents';
import { DocumentTurn } from './document-turn';
import type { EvidenceMark } from './reader-provider';
import type { ReaderSettings } from './reader-settings';
import type { CheckQuestion, PassageView, SectionView, Words } from './reader-view';
import { SectionFoot } from './section-foot';
import { NotesSwitch, SettingsMenu } from './settings-menu';
import { WakingReader } from './waking-reader';

export interface ReaderPageProps {
  /** Path of the module or document, without a query. */
  readonly path: string;
  /** Null for a document. */
  readonly moduleId: string | null;
  readonly title: Words;
  /** Everything above the double rule. */
  readonly head: ReactNode;
  readonly sections: readonly SectionView[];
  /** Index of the open section. */
  readonly open: number;
  readonly introduction: Words | null;
  readonly passages: readonly PassageView[];
  /** All passages of the text, for the ruler. */
  readonly all: readonly { readonly id: string; readonly number: number }[];
  readonly marks: readonly EvidenceMark[];
  readonly settings: ReaderSettings;
  readonly changeSettings: (form: FormData) => Promise<void>;
  readonly check: CheckQuestion | null;
  readonly startCheck: (form: FormData) => Promise<void>;
  /** The form that starts practice on this section, or why there is none. */
  readonly practise: ReactNode;
  /** The reader's own highlights on these passages. */
  readonly annotations: readonly Annotation[];
}

/** A text with its contents on one side and its notes on the other; readable without script. */
export function ReaderPage(props: ReaderPageProps) {
  const t = useTranslations('reader');
  const { path, sections, open, settings, head, introduction, practise, ...rest } = props;
  // Without glosses only the reader's own notes stand in the margin.
  const passages = settings.notes
    ? props.passages
    : props.passages.map((passage) => ({ ...passage, notes: [] }));
  const section = sections[open];
  if (!section) return null;
  const contents = { path, sections, current: section.id };
  const options = { settings, change: props.changeSettings };
  return (
    <WakingReader
      key={section.id}
      path={path}
      moduleId={rest.moduleId}
      title={rest.title}
      passages={passages}
      all={rest.all}
      marks={rest.marks}
      settings={settings}
      check={rest.check}
      startCheck={rest.startCheck}
      annotations={rest.annotations}
      tools={
        <>
          <NotesSwitch {...options} />
          <SettingsMenu {...options} />
        </>
      }
      contents={<Contents {...contents} />}
      head={
        <>
          <header className="doc-head">
            {head}
            <details className="doc-about toc-menu">
              <summary>{t('contents')}</summary>
              <nav className="toc toc-inline" aria-label={t('contents')}>
                <ContentsList {...contents} />
              </nav>
            </details>
          </header>
          <hr className="wenwu" />
          <h2 className="doc-sec" lang={section.title.lang}>
            {section.title.text}
          </h2>
          {introduction ? (
            <p className="doc-lead" lang={introduction.lang}>
              {introduction.text}
            </p>
          ) : null}
        </>
      }
      turns={Object.fromEntries(
        passages.flatMap((passage) =>
          passage.source
            ? [[passage.id, <DocumentTurn key="turn" passage={passage} source={passage.source} />]]
            : [],
        ),
      )}
      foot={
        <SectionFoot path={path} sections={sections} open={open}>
          {practise}
        </SectionFoot>
      }
    />
  );
}
