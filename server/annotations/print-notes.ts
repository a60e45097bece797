import 'server-only';

/** The words around what a person marked, in that person's language. */
export interface NotesWords {
  readonly title: string;
  /** One line on what this is and from when. */
  readonly lead: string;
}

export interface PrintedDocument {
  readonly title: string;
  /** How it is cited; null where the title is all. */
  readonly citation: string | null;
  readonly notes: readonly {
    readonly quote: string;
    readonly note: string;
    /** Passage, colour, day, and whether the words are still there. */
    readonly about: string;
  }[];
}

/** Highlights and notes as Markdown (CommonMark). What people and sources wrote can't become structure. */
export function printNotes(words: NotesWords, documents: readonly PrintedDocument[]): string {
  const parts = [`# ${escapeMarkdown(words.title)}`, escapeMarkdown(words.lead)];
  for (const { title, citation, notes } of documents) {
    parts.push(`## ${escapeMarkdown(title)}`);
    if (citation !== null) parts.push(escapeMarkdown(citation));
    for (const { quote, note, about } of notes) {
      parts.push(prefixLines(escapeMarkdown(quote), '> '));
      if (note !== '') parts.push(escapeMarkdown(note));
      parts.push(`*${escapeMarkdown(about)}*`, '---');
    }
    if (parts.at(-1) === '---') parts.pop();
  }
  return `${parts.join('\n\n')}\n`;
}

/** Text that Markdown shows as it was typed, line by line. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replaceAll(/[\\`*_[\]<>#~|!&]/g, (mark) => `\\${mark}`)
        .replace(/^([-+=])/, '\\$1')
        .replace(/^(\d+)([.)])/, '$1\\$2'),
    )
    .map((line, at, lines) => (line !== '' && lines[at + 1] ? `${line}  ` : line))
    .join('\n');
}

function prefixLines(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? prefix.trimEnd() : `${prefix}${line}`))
    .join('\n');
}
