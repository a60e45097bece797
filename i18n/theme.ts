/** The cookie that keeps a person's choice of colours; absent means "as the device does". */
export const themeCookie = 'theme';

export const themes = ['system', 'light', 'dark'] as const;

/** Which colours to show. */
export type Theme = (typeof themes)[number];

/** Reads a theme that came from outside; null if it is none of ours. */
export function parseTheme(value: unknown): Theme | null {
  return themes.find((theme) => theme === value) ?? null;
}
