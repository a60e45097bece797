import { useTranslations } from 'next-intl';

/** What a person needs, as the marks and the form show it. */
export interface Needs {
  readonly timeFactor: number;
  readonly untimed: boolean;
  readonly readAloud: boolean;
  readonly largerText: boolean;
}

/** Quiet marks beside a person; nothing where nothing is set. For teachers, and for the person. */
export function NeedsMarks({ needs }: { needs: Needs | null }) {
  const t = useTranslations('teach.needs.marks');
  if (!needs) return null;
  const marks = [
    !needs.untimed && needs.timeFactor > 1 && t('factor', { factor: needs.timeFactor }),
    needs.untimed && t('untimed'),
    needs.readAloud && t('readAloud'),
    needs.largerText && t('largerText'),
  ].filter((mark) => mark !== false);
  return (
    <span className="marks">
      {marks.map((mark) => (
        <span key={mark} className="tag num">
          {mark}
        </span>
      ))}
    </span>
  );
}
