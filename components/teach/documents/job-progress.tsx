'use client';

import { Check, Circle, LoaderCircle } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { Icon } from '../../ui/icon';

const stages = ['waiting', 'reading', 'cleaning', 'drafting', 'ready', 'failed'] as const;
const steps = ['reading', 'cleaning', 'drafting'] as const;
type Stage = (typeof stages)[number];

const ProgressSchema = z.object({ stage: z.enum(stages) });

const pause = 800;

interface JobProgressProps {
  readonly id: string;
  readonly stage: Stage;
}

/** The steps of the work on a document, asked for again and again; the page is made anew at the end. */
export function JobProgress({ id, stage: first }: JobProgressProps) {
  const t = useTranslations('documents');
  const router = useRouter();
  const [stage, setStage] = useState<Stage>(first);
  const over = stage === 'ready' || stage === 'failed';
  useEffect(() => {
    if (over) {
      router.refresh();
      return;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const ask = async () => {
      const found = await readStage(id);
      if (gone) return;
      if (found) setStage(found);
      timer = setTimeout(ask, pause);
    };
    timer = setTimeout(ask, pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [id, over, router]);
  const at = stages.indexOf(stage);
  return (
    <>
      <p className="vh" role="status">
        {t(`stage.${stage}`)}
      </p>
      <ol className="steps-now">
        <Step name={t('progress.received')} state="done" />
        {steps.map((step) => {
          const place = stages.indexOf(step);
          const state = place < at ? 'done' : place === at ? 'now' : 'next';
          return <Step key={step} name={t(`stage.${step}`)} state={state} />;
        })}
      </ol>
    </>
  );
}

const icons = { done: Check, now: LoaderCircle, next: Circle };

function Step({ name, state }: { name: string; state: keyof typeof icons }) {
  const t = useTranslations('documents.progress');
  return (
    <li className={state} aria-current={state === 'now' ? 'step' : undefined}>
      <Icon of={icons[state]} />
      <span>{name}</span>
      <span className="xs muted">{t(state)}</span>
    </li>
  );
}

async function readStage(id: string): Promise<Stage | null> {
  try {
    const reply = await fetch(`/documents/${id}/progress`, { cache: 'no-store' });
    // A document that is gone is for the page to say.
    if (reply.status === 404) return 'failed';
    const parsed = ProgressSchema.safeParse(await reply.json());
    return parsed.success ? parsed.data.stage : null;
  } catch {
    return null;
  }
}
