import type { Messages } from './messages';

/**
 * The areas of words that components need in the browser, by the folder of `app/` whose layout sends
 * them. A page has those of the nearest folder; a test compares them with what its components use.
 */
export const clientAreas = {
  app: ['failure'],
  'app/(site)': ['failure', 'account', 'errors'],
  'app/(learn)/concepts': ['failure', 'concepts'],
  'app/(learn)/concepts/[id]': ['failure', 'questions'],
  'app/(learn)/notebook': ['failure', 'annotations'],
  'app/(learn)/search': ['failure', 'search'],
  'app/(learn)/practice': ['failure', 'questions', 'result'],
  'app/(focus)/library': ['failure', 'annotations', 'questions', 'reader'],
  'app/(focus)/practice': ['failure', 'player', 'questions', 'shell'],
  'app/(teach)/documents': ['failure', 'documents', 'errors', 'questions'],
  'app/(teach)': ['failure', 'builder', 'errors', 'marks', 'questions', 'teach'],
} as const satisfies Record<string, readonly (keyof Messages)[]>;

/** Some areas out of all messages of a language. */
export function pickAreas(
  messages: Messages,
  areas: readonly (keyof Messages)[],
): Partial<Messages> {
  return Object.fromEntries(areas.map((area) => [area, messages[area]]));
}
