import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Annotation } from '@/core/content';
import { AnnotationDialog } from '../annotations/annotation-dialog';
import { AnnotationsProvider } from '../annotations/annotations-provider';
import { SelectionTool } from '../annotations/selection-tool';
import { ReadAloudButton } from '../read-aloud/read-aloud-button';
import { ReadAloudProvider } from '../read-aloud/read-aloud-provider';
import { CheckYourself } from './check-yourself';
import { Contents, ContentsList } from './contents';
import { DocumentTurn } from './document-turn';
import { NotesMargin } from './notes-margin';
import { NotesButton, NotesSheet } from './notes-sheet';
import { Passage } from './passage';
import { ReaderBar } from './reader-bar';
import { type EvidenceMark, ReaderProvider } from './reader-provider';
import type { ReaderSettings } from './reader-settings';
import type { CheckQuestion, PassageView, SectionView, Words } from './reader-view';
import { ReadingTracker } from './reading-tracker';
import { SectionFoot } from './section-foot';
import { NotesSwitch, SettingsMenu } from './settings-menu';

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
  const { path, sections, open, settings, check } = props;
  // Without glosses only the reader's own notes stand in the margin.
  const passages = settings.notes
    ? props.passages
    : props.passages.map((passage) => ({ ...passage, notes: [] }));
  const section = sections[open];
  if (!section) return null;
  const contents = { path, sections, current: section.id };
  const options = { settings, change: props.changeSettings };
  return (
    <ReaderProvider current={passages[0]?.id ?? null} marks={props.marks} key={section.id}>
      <AnnotationsProvider initial={props.annotations}>
        <ReadAloudProvider passages={passages}>
          <ReaderBar title={props.title} passages={props.all} numbered={props.moduleId === null}>
            <ReadAloudButton />
            <NotesSwitch {...options} />
            <SettingsMenu {...options} />
          </ReaderBar>
          <div className="r-grid">
            <Contents {...contents} />
            <main
              className="doc"
              id="content"
              data-size={settings.size}
              data-face={settings.face}
              data-leading={settings.leading}
              data-measure={settings.measure}
            >
              <header className="doc-head">
                {props.head}
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
              {props.introduction ? (
                <p className="doc-lead" lang={props.introduction.lang}>
                  {props.introduction.text}
                </p>
              ) : null}
              {passages.map((passage) => (
                <div key={passage.id}>
                  {passage.source ? (
                    <DocumentTurn passage={passage} source={passage.source} />
                  ) : null}
                  <Passage passage={passage} />
                  <NotesButton passage={passage} />
                  {check?.passageId === passage.id ? (
                    <CheckYourself check={check} number={passage.number} start={props.startCheck} />
                  ) : null}
                </div>
              ))}
              <SectionFoot path={path} sections={sections} open={open}>
                {props.practise}
              </SectionFoot>
            </main>
            <NotesMargin passages={passages} />
          </div>
          <NotesSheet passages={passages} />
          <SelectionTool passages={passages} />
          <AnnotationDialog />
          <ReadingTracker
            moduleId={props.moduleId}
            documentId={props.moduleId === null ? (passages[0]?.documentId ?? null) : null}
            path={path}
          />
        </ReadAloudProvider>
      </AnnotationsProvider>
    </ReaderProvider>
  );
}
