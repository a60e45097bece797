import { type Span, splitSentences } from '@/core/text';
import { hidden, type Readable } from '../defect-gate';
import { factKey } from '../fact';
import { wordsAt } from '../words';
import { type DocumentView, viewDocument } from './document-view';
import type { Remark } from './fact';
import { danglingWord } from './self-contained';
import { tokenize } from './tokens';

const saying =
  '(?:said|says|added|adds|explained|explains|told [^.:“”"]{3,40}|warned|warns|argued|argues|wrote|writes|recalled|recalls|insisted|insists|commented|comments|concluded|noted|notes|announced|declared|claimed|claims|admitted|replied)';
const name = String.raw`(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame|Lord|Lady|President|Captain)\.? )?\p{Lu}[\p{L}\p{M}’'-]+(?: (?:(?:de|da|dos|van|von|der|bin|al|el|la|le|di) ){0,2}\p{Lu}[\p{L}\p{M}’'.-]*){0,3}`;
const aside = '(?:, [^.“”":;]{3,110}?,)?';
const after = new RegExp(
  `^ (?:${saying} (?<late>${name})|(?<early>${name})${aside} ${saying})(?=[ ,.:;])`,
  'du',
);
const before = new RegExp(
  `(?:^|[.!?”"] )(?<name>${name})${aside} ${saying}(?: that)?[:,]? ?$`,
  'du',
);
const noName =
  /^(?:The|A|An|In|On|At|But|And|He|She|They|It|We|I|You|One|This|That|These|Those|There|When|As|If|So|Another|Others|Some|Many|His|Her|Their|Its|Who|What|According|Meanwhile|However|Although|Instead|Yet|Officials|Experts|Scientists|Researchers|Critics|Residents|Nobody|Everyone|Everybody|Someone|Somebody|Anyone|For|To|From|With|By|While|Like|After|Before|Since|Even|Today|Now|Then)(?: |$)/u;

interface Speaker extends Span {
  readonly text: string;
}

/** Who is quoted with what, in a text that was written in English. */
export function findRemarks(readables: readonly Readable[]): Remark[] {
  if (readables.some(({ passage, document }) => passage.language !== 'en' || document.translation))
    return [];
  const view = viewDocument(readables);
  if (view.isTale) return [];
  const whole = readables.map(({ text }) => text).join('\n');
  return readables.flatMap((readable): Remark[] => {
    const { text } = readable;
    let last: { speaker: Speaker; end: number } | null = null;
    return quotesIn(text).flatMap((quote): Remark[] => {
      const found = speakerOf(text, quote);
      const between = last ? text.slice(last.end, quote.start - 1) : '';
      const goesOn = last !== null && !/[.!?] \p{L}|\n/u.test(between.replace(/^.*?[.!?] ?$/u, ''));
      const isSame = last !== null && isMeant(text, quote, between, view);
      const speaker = found ?? ((goesOn || isSame) && last ? last.speaker : null);
      last = speaker ? { speaker, end: quote.end + 1 } : null;
      if (!speaker || text.slice(quote.start, quote.end).includes(hidden)) return [];
      const said = telling(text, quote);
      const full = fullName(speaker.text, whole);
      if (!said || full === null) return [];
      const start = Math.min(speaker.start, quote.start - 1);
      const proof = wordsAt(readable, start, Math.max(speaker.end, quote.end + 1));
      if (proof.text.includes(hidden) || proof.text.length > 700) return [];
      return [
        {
          type: 'remark',
          key: factKey('remark', readable.document.id, full, text.slice(said.start, said.end)),
          proof,
          confidence: 0.9,
          speaker: wordsAt(readable, speaker.start, speaker.end),
          name: full,
          said: wordsAt(readable, said.start, said.end),
        },
      ];
    });
  });
}

/** True for "he said" behind a quotation, where nobody has been named since the last speaker. */
function isMeant(text: string, quote: Span, between: string, view: DocumentView): boolean {
  const after = text.slice(quote.end + 1, quote.end + 60);
  if (!new RegExp(`^ (?:(?:he|she) ${saying}|${saying} (?:he|she))(?=[ ,.:;])`, 'u').test(after))
    return false;
  return between.length < 400 && !view.names.namesIn(between).some(({ kind }) => kind === 'person');
}

/** What stands between quotation marks, without them; none where they do not pair. */
function quotesIn(text: string): Span[] {
  const marks = [...text.matchAll(/[“”"]/gu)];
  if (marks.length % 2 !== 0) return [];
  const quotes: Span[] = [];
  for (let index = 0; index + 1 < marks.length; index += 2) {
    const [open, close] = [marks[index], marks[index + 1]];
    if (!open || !close || open[0] === '”' || close[0] === '“') return [];
    quotes.push({ start: open.index + 1, end: close.index });
  }
  return quotes;
}

function speakerOf(text: string, quote: Span): Speaker | null {
  const following = after.exec(text.slice(quote.end + 1, quote.end + 220))?.indices?.groups;
  const place = following?.late ?? following?.early;
  if (place && /[,!?.]$/u.test(text.slice(quote.start, quote.end)))
    return speaker(text, quote.end + 1 + place[0], quote.end + 1 + place[1]);
  const from = Math.max(0, quote.start - 221);
  const prior = before.exec(text.slice(from, quote.start - 1))?.indices?.groups?.name;
  return prior ? speaker(text, from + prior[0], from + prior[1]) : null;
}

function speaker(text: string, start: number, end: number): Speaker | null {
  const printed = text.slice(start, end).replace(/['’]s?$/u, '');
  return noName.test(printed) ? null : { start, end: start + printed.length, text: printed };
}

const firstPerson = /^(?:i|me|my|we|us|our|ours|you|your|yours|myself|ourselves|yourself)$/u;

/** The first sentence of a quotation that says something by itself, or null. */
function telling(text: string, quote: Span): Span | null {
  const inner = text.slice(quote.start, quote.end);
  const sentences = splitSentences(inner).map(({ start, end }) => ({
    start: quote.start + start,
    end: quote.start + end,
  }));
  return (
    sentences
      .map(({ start, end }) => ({
        start,
        end: start + text.slice(start, end).trimEnd().replace(/[,.]$/u, '').length,
      }))
      .find(({ start, end }) => {
        const run = tokenize(text, start, end);
        const words = run.filter(({ kind }) => kind === 'word').length;
        const own = run.filter(({ lower }) => !firstPerson.test(lower));
        return (
          words >= 7 &&
          words <= 32 &&
          /^\p{Lu}/u.test(text.slice(start, end)) &&
          danglingWord(
            own.filter(
              ({ lower }, at) => lower !== 'such' || !/^an?$/u.test(own[at + 1]?.lower ?? ''),
            ),
            null,
          ) === null &&
          !/[…[\]]|\.\.\.|^(?:And|But|So|Because|Yes|No|Or|However|Also|Then|Now)\b|^(?:It|That|This|They|There|He|She|These|Those)\b/u.test(
            text.slice(start, end),
          )
        );
      }) ?? null
  );
}

/** The fullest name of the text that ends in a last name; null for a last name of two persons. */
function fullName(printed: string, whole: string): string | null {
  const bare = withoutTitle(printed);
  if (bare.includes(' ')) return bare;
  const pattern = new RegExp(
    `(?<!\\p{L})(?:\\p{Lu}[\\p{L}\\p{M}.’'-]+ ){1,2}(?:(?:de|da|van|von|der|bin|al|el|di) )*${bare}(?!\\p{L})`,
    'gu',
  );
  const found = new Set(
    [...whole.matchAll(pattern)]
      .map((match) => withoutTitle(match[0]))
      .filter((one) => one.includes(' ') && !noName.test(one)),
  );
  if (found.size > 1) return null;
  return [...found][0] ?? bare;
}

/** Without "Dr", "Viennese-born" and the like. */
function withoutTitle(text: string): string {
  return text.replace(
    /^(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame|Lord|Lady|Captain|President)\.? |\p{L}+-(?:born|based|old|trained) |(?:For|To|As|From|With|By|In|While|Like|Chief|Director|Author|Actor) )+/u,
    '',
  );
}
