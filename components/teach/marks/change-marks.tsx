'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { Answer, PublicQuestion } from '@/core/content';
import { AnswerArea } from '../../questions/answer-area';
import { Banner } from '../../ui/banner';
import { EffectTable } from './effect-table';
import { ReasonField } from './reason-field';
import type { AboutQuestion, ChangeView, EffectView, FailureCode, MarksAccess } from './replies';

const kinds = ['drop', 'full-credit', 'accept', 're-key'] as const;

type Kind = (typeof kinds)[number];

interface ChangeMarksProps {
  readonly about: AboutQuestion;
  readonly question: PublicQuestion;
  readonly access: MarksAccess;
}

/** Four ways to change the marks of a question; each shows what it would do before it is done. */
export function ChangeMarks({ about, question, access }: ChangeMarksProps) {
  const t = useTranslations('marks');
  const [kind, setKind] = useState<Kind | null>(null);
  const [done, setDone] = useState(false);
  const panel = useId();
  return (
    <div className="sheet pad marks-panel">
      <p className="small muted">{t('note')}</p>
      <div className="marks-acts">
        {kinds.map((one) => (
          <button
            key={one}
            type="button"
            className="btn btn-line"
            aria-expanded={kind === one}
            aria-controls={panel}
            onClick={() => {
              setKind(kind === one ? null : one);
              setDone(false);
            }}
          >
            {t(`actions.${one}`)}
          </button>
        ))}
      </div>
      <div id={panel}>
        {kind ? (
          <OneChange
            key={kind}
            {...{ about, question, access, kind }}
            onEnd={(applied) => {
              setKind(null);
              setDone(applied);
            }}
          />
        ) : null}
      </div>
      <p role="status" className="small">
        {done ? t('applied') : null}
      </p>
    </div>
  );
}

interface OneChangeProps extends ChangeMarksProps {
  readonly kind: Kind;
  readonly onEnd: (applied: boolean) => void;
}

function OneChange({ about, question, access, kind, onEnd }: OneChangeProps) {
  const t = useTranslations('marks');
  const errors = useTranslations('errors');
  const [key, setKey] = useState<Answer | null>(null);
  const [effect, setEffect] = useState<EffectView | null>(null);
  const [reason, setReason] = useState('');
  const [code, setCode] = useState<FailureCode | null>(null);
  const [busy, setBusy] = useState(false);
  const keyId = useId();
  const keyed = kind === 'accept' || kind === 're-key';
  const change = changeOf(kind, key);

  /** One request at a time; a second press while it is under way does nothing. */
  async function ask(work: () => Promise<FailureCode | null>) {
    if (busy) return;
    setBusy(true);
    const failed = await work().catch((): FailureCode => 'server-trouble');
    setCode(failed);
    setBusy(false);
  }

  const show = () =>
    ask(async () => {
      if (!change) return 'key-incomplete';
      const reply = await access.preview(about, change);
      setEffect(reply.ok ? reply.value : null);
      return reply.ok ? null : reply.code;
    });

  const apply = () =>
    ask(async () => {
      if (!change) return 'key-incomplete';
      const reply = await access.apply(about, change, reason);
      if (reply.ok) onEnd(true);
      return reply.ok ? null : reply.code;
    });

  return (
    <div className="marks-one">
      <p>{t(`text.${kind}`)}</p>
      {keyed ? (
        <fieldset className="marks-key">
          <legend className="h-card" id={keyId}>
            {t('key')}
          </legend>
          <p className="q-stem rv-stem" lang={question.stemLang}>
            {question.stem}
          </p>
          <AnswerArea
            question={question}
            value={key}
            onChange={(answer) => {
              setKey(answer);
              setEffect(null);
            }}
            feedback={null}
            stemId={keyId}
            keys={false}
          />
        </fieldset>
      ) : null}
      {effect ? (
        <>
          <EffectTable effect={effect} />
          <ReasonField value={reason} onChange={setReason} />
        </>
      ) : null}
      {code ? (
        <Banner tone="err" live>
          {errors(code)}
        </Banner>
      ) : null}
      <div className="marks-acts">
        <button
          type="button"
          className={`btn ${effect ? 'btn-primary' : 'btn-line'}`}
          aria-busy={busy || undefined}
          onClick={effect ? apply : show}
        >
          {t(effect ? 'apply' : 'show')}
        </button>
        <button type="button" className="btn btn-quiet" onClick={() => onEnd(false)}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

function changeOf(kind: Kind, key: Answer | null): ChangeView | null {
  if (kind === 'drop' || kind === 'full-credit') return { type: kind };
  return key && { type: kind, key };
}
