'use client';

import { FileUp, X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { type DragEvent, useState } from 'react';
import { Banner } from '../../ui/banner';
import { Icon } from '../../ui/icon';
import { TypedText } from '../typed-text';
import { useUpload } from './use-upload';

const accepted = '.txt,.md,.markdown,.html,.htm,.docx,.pdf';
const languages = ['auto', 'en', 'zh-CN'] as const;

interface DropZoneProps {
  /** The limits, said before anything is sent. */
  readonly bytes: number;
  readonly pages: number;
  readonly characters: number;
}

/** Takes a file by drag and drop, by the file dialog, or without script as a plain form. */
export function DropZone({ bytes, pages, characters }: DropZoneProps) {
  const t = useTranslations('documents.new');
  const locale = useLocale();
  const router = useRouter();
  const [language, setLanguage] = useState<(typeof languages)[number]>('auto');
  const [over, setOver] = useState(false);
  const upload = useUpload(bytes, (id) => router.push(`/documents/${id}`));

  function take(files: FileList | null) {
    const [file] = files ?? [];
    if (files && files.length > 1) upload.refuse('one');
    else if (file) upload.send(file, language);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  return (
    <form
      className="bring"
      action="/api/documents"
      method="post"
      encType="multipart/form-data"
      onSubmit={(event) => {
        const field = event.currentTarget.elements.namedItem('file');
        if (!(field instanceof HTMLInputElement)) return;
        event.preventDefault();
        take(field.files);
      }}
    >
      <fieldset className="bring-lang">
        <legend>{t('language')}</legend>
        {languages.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="language"
              value={one}
              checked={language === one}
              onChange={() => setLanguage(one)}
            />
            {t(`languages.${one}`)}
          </label>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: whoever can't drag has the button within. */}
      <div
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon of={FileUp} />
        <p className="read">{t('drop')}</p>
        <label className="btn btn-primary">
          {t('choose')}
          <input
            className="vh"
            type="file"
            name="file"
            accept={accepted}
            aria-describedby="bring-limits"
            onChange={(event) => {
              take(event.target.files);
              // The same file, chosen again after it was mended, is a change too.
              event.target.value = '';
            }}
          />
        </label>
        <p className="small muted" id="bring-limits">
          {t('formats', {
            megabytes: Math.round(bytes / 1024 / 1024),
            pages,
            characters: characters.toLocaleString(locale),
          })}
        </p>
        <noscript>
          <button type="submit" className="btn btn-line">
            {t('submit')}
          </button>
        </noscript>
      </div>
      {upload.state.at === 'sending' ? (
        <Sending name={upload.state.name} share={upload.state.share} stop={upload.stop} />
      ) : null}
      {upload.state.at === 'refused' ? (
        <Banner tone="err" live>
          <p>{upload.state.sentence}</p>
        </Banner>
      ) : null}
    </form>
  );
}

interface SendingProps {
  readonly name: string;
  readonly share: number;
  readonly stop: () => void;
}

function Sending({ name, share, stop }: SendingProps) {
  const t = useTranslations('documents.new');
  const percent = Math.round(share * 100);
  return (
    <div className="sheet pad sending">
      <div>
        <p role="status">
          <TypedText text={t('sending', { name })} />
        </p>
        <progress value={percent} max={100} aria-label={t('sending', { name })} />
        <p className="xs muted num">{t('sent', { percent })}</p>
      </div>
      <button type="button" className="btn btn-line" onClick={stop}>
        <Icon of={X} />
        {t('stop')}
      </button>
    </div>
  );
}
