'use client';

import { type ReactNode, useEffect } from 'react';
import type { Annotation } from '@/core/content';
import { AnnotationDialog } from '../annotations/annotation-dialog';
import { AnnotationsProvider } from '../annotations/annotations-provider';
import { SelectionTool } from '../annotations/selection-tool';
import { ReadAloudButton } from '../read-aloud/read-aloud-button';
import { ReadAloudProvider } from '../read-aloud/read-aloud-provider';
import { CheckYourself } from './check-yourself';
import { releasePresses } from './early-press';
import { NotesMargin } from './notes-margin';
import { NotesButton, NotesSheet } from './notes-sheet';
import { Passage } from './passage';
import { ReaderBar } from './reader-bar';
import { type EvidenceMark, ReaderProvider } from './reader-provider';
import type { ReaderSettings } from './reader-settings';
import type { CheckQuestion, PassageView, Words } from './reader-view';
import { ReadingTracker } from './reading-tracker';

export interface LiveReaderProps {
  readonly path: string;
  /** Null for a document. */
  readonly moduleId: string | null;
  readonly title: Words;
  readonly passages: readonly PassageView[];
  /** All passages of the text, for the ruler. */
  readonly all: readonly { readonly id: string; readonly number: number }[];
  readonly marks: readonly EvidenceMark[];
  readonly settings: ReaderSettings;
  readonly check: CheckQuestion | null;
  readonly startCheck: (form: FormData) => Promise<void>;
  readonly annotations: readonly Annotation[];
  /** Settings, in the bar. */
  readonly tools: ReactNode;
  readonly contents: ReactNode;
  /** Everything above the first passage. */
  readonly head: ReactNode;
  /** What stands above a passage with which the page turns to another document. */
  readonly turns: Readonly<Record<string, ReactNode>>;
  readonly foot: ReactNode;
}

/** A text with its contents on one side and its notes on the other. */
export function LiveReader(props: LiveReaderProps) {
  const { passages, settings, check } = props;
  useEffect(releasePresses, []);
  return (
    <ReaderProvider current={passages[0]?.id ?? null} marks={props.marks}>
      <AnnotationsProvider initial={props.annotations}>
        <ReadAloudProvider passages={passages}>
          <ReaderBar title={props.title} passages={props.all} numbered={props.moduleId === null}>
            <ReadAloudButton />
            {props.tools}
          </ReaderBar>
          <div className="r-grid">
            {props.contents}
            <main
              className="doc"
              id="content"
              data-size={settings.size}
              data-face={settings.face}
              data-leading={settings.leading}
              data-measure={settings.measure}
            >
              {props.head}
              {passages.map((passage) => (
                <div key={passage.id}>
                  {props.turns[passage.id]}
                  <Passage passage={passage} />
                  <NotesButton passage={passage} />
                  {check?.passageId === passage.id ? (
                    <CheckYourself check={check} number={passage.number} start={props.startCheck} />
                  ) : null}
                </div>
              ))}
              {props.foot}
            </main>
            <NotesMargin passages={passages} />
          </div>
          <NotesSheet passages={passages} />
          <SelectionTool passages={passages} />
          <AnnotationDialog />
          <ReadingTracker
            moduleId={props.moduleId}
            documentId={props.moduleId === null ? (passages[0]?.documentId ?? null) : null}
            path={props.path}
          />
        </ReadAloudProvider>
      </AnnotationsProvider>
    </ReaderProvider>
  );
}
