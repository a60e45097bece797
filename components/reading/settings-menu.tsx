import { ALargeSmall, Languages } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Icon } from '../ui/icon';
import type { ReaderSettings } from './reader-settings';

interface SettingsProps {
  readonly settings: ReaderSettings;
  /** Server action: reads the button that was pressed, keeps it, and shows the same page. */
  readonly change: (form: FormData) => Promise<void>;
}

const sizes = [1, 2, 3, 4] as const;
const faces = ['song', 'hei'] as const;
const leadings = [1, 2, 3] as const;
const measures = [1, 2, 3] as const;

/** Size, face and line height of the text; works without script. */
export function SettingsMenu({ settings, change }: SettingsProps) {
  const t = useTranslations('reader.settings');
  return (
    <details className="r-opt">
      <summary className="btn btn-icon" aria-label={t('title')}>
        <Icon of={ALargeSmall} />
      </summary>
      <form action={change}>
        <fieldset>
          <legend>{t('size')}</legend>
          {sizes.map((size) => (
            <Choice
              key={size}
              name="size"
              value={String(size)}
              chosen={settings.size === size}
              label={t('sizeStep', { step: size })}
            >
              <span className={`step-size-${size}`}>{t('sample')}</span>
            </Choice>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('face')}</legend>
          {faces.map((face) => (
            <Choice key={face} name="face" value={face} chosen={settings.face === face}>
              {t(face)}
            </Choice>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('leading')}</legend>
          {leadings.map((leading) => (
            <Choice
              key={leading}
              name="leading"
              value={String(leading)}
              chosen={settings.leading === leading}
            >
              {t(`leadingStep.${leading}`)}
            </Choice>
          ))}
        </fieldset>
        <fieldset className="only-d">
          <legend>{t('measure')}</legend>
          {measures.map((measure) => (
            <Choice
              key={measure}
              name="measure"
              value={String(measure)}
              chosen={settings.measure === measure}
            >
              {t(`measureStep.${measure}`)}
            </Choice>
          ))}
        </fieldset>
      </form>
    </details>
  );
}

/** Margin notes on or off. */
export function NotesSwitch({ settings, change }: SettingsProps) {
  const t = useTranslations('reader.settings');
  return (
    <form action={change}>
      <button
        type="submit"
        name="notes"
        value={settings.notes ? 'off' : 'on'}
        className="btn btn-quiet only-d"
      >
        <Icon of={Languages} />
        {settings.notes ? t('notesOn') : t('notesOff')}
      </button>
      <button
        type="submit"
        name="notes"
        value={settings.notes ? 'off' : 'on'}
        className="btn btn-icon only-m"
        aria-label={settings.notes ? t('notesOn') : t('notesOff')}
      >
        <Icon of={Languages} />
      </button>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly chosen: boolean;
  readonly label?: string;
  readonly children: React.ReactNode;
}

function Choice({ name, value, chosen, label, children }: ChoiceProps) {
  return (
    <button
      type="submit"
      className="btn btn-line"
      name={name}
      value={value}
      aria-label={label}
      aria-pressed={chosen}
    >
      {children}
    </button>
  );
}
