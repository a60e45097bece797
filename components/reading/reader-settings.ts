/** How somebody likes to read; kept in a cookie, so that it holds before any script runs. */
export interface ReaderSettings {
  /** 1 to 4; 2 is the size of the design. */
  readonly size: number;
  readonly face: 'song' | 'hei';
  /** Line height, 1 to 3; 2 is that of the design. */
  readonly leading: number;
  /** Length of a line, 1 to 3; 2 is that of the design. */
  readonly measure: number;
  /** Margin notes and their numbers. */
  readonly notes: boolean;
}

export const readerCookie = 'reader';

export const defaultReaderSettings: ReaderSettings = {
  size: 2,
  face: 'song',
  leading: 2,
  measure: 2,
  notes: true,
};

// The length of a line came later: cookies from before have none.
const pattern = /^([1-4])\.(song|hei)\.([1-3])\.(on|off)(?:\.([1-3]))?$/;

/** Reads the cookie; whatever is not ours gives the defaults. */
export function parseReaderSettings(value: string | undefined): ReaderSettings {
  const match = pattern.exec(value ?? '');
  if (!match) return defaultReaderSettings;
  return {
    size: Number(match[1]),
    face: match[2] === 'hei' ? 'hei' : 'song',
    leading: Number(match[3]),
    measure: Number(match[5] ?? defaultReaderSettings.measure),
    notes: match[4] === 'on',
  };
}

/** The value of the cookie. Example: `2.song.2.on.2`. */
export function printReaderSettings(settings: ReaderSettings): string {
  const { size, face, leading, notes, measure } = settings;
  return `${size}.${face}.${leading}.${notes ? 'on' : 'off'}.${measure}`;
}

/** The settings with one field of a form changed, such as `size` to `3`; null if it is no setting. */
export function changeReaderSettings(
  settings: ReaderSettings,
  field: string,
  value: string,
): ReaderSettings | null {
  if (!(field in settings)) return null;
  const parts = {
    size: String(settings.size),
    face: settings.face,
    leading: String(settings.leading),
    measure: String(settings.measure),
    notes: settings.notes ? 'on' : 'off',
    [field]: value,
  };
  const printed = `${parts.size}.${parts.face}.${parts.leading}.${parts.notes}.${parts.measure}`;
  return pattern.test(printed) ? parseReaderSettings(printed) : null;
}
