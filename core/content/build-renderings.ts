import type { z } from 'zod';
import type { Recorded, Report } from './content-file';
import type { RenderingFileSchema } from './file-schemas';
import { languages } from './language';
import type { Passage, Rendering } from './library';

/** Our renderings of words that stand in some passage of their language. */
export function buildRenderings(
  passages: readonly Passage[],
  files: readonly Recorded<z.infer<typeof RenderingFileSchema>>[],
  report: Report,
): Rendering[] {
  return files.flatMap(({ file, record }) =>
    languages.flatMap((language) =>
      Object.entries(record[language]).map(([text, rendering]): Rendering => {
        const stands = passages.some(
          (passage) => passage.language === language && passage.text.includes(text),
        );
        if (!stands) report(file, `/${language}/${text}`, 'quote-not-found', text);
        return { text, language, rendering };
      }),
    ),
  );
}
