import { type Words, wordsAt } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import { clozeParts } from '../../cloze-text';
import type { Context } from '../../context';
import type { ClozeDraft, Distractor } from '../../draft';
import { inLanguages } from '../../names';
import { chanceOf } from '../../random';
import { sharedContent, verbOf, wordsIn } from './clauses';
import { type Norm, normsByDocument, quotedReason } from './norms';
import { part } from './times';

/** What persons in office and bodies are called. */
export const heads =
  'board council committee commission assembly court tribunal ministry authority agency department office bureau faculty administration senate president chair chairman chairperson secretary treasurer director manager officer librarian principal dean registrar teacher instructor supervisor minister judge clerk commissioner commodore captain inspector administrator warden auditor superintendent coordinator headteacher landlord employer caretaker lifeguard architect engineer surveyor mayor sheriff';
const either = heads
  .split(' ')
  .map((head) => `[${head.charAt(0).toUpperCase()}${head.charAt(0)}]${head.slice(1)}`)
  .join('|');
const pattern = new RegExp(
  `(?<before>\\b(?:by|to|with|from|of|inform|notify|tell|ask|contact) the )(?<body>(?:(?:\\p{Lu}[\\p{L}’'-]*|vice|general|executive|head|site|deputy|licensing|planning|local) ){0,3}(?:${either}))(?![\\p{L}’'-]| (?:of|\\p{Lu}|member|meeting|room|building|hours?)\\b)`,
  'gu',
);

interface Body {
  readonly norm: Norm;
  readonly words: Words;
  readonly head: string;
}

const partOf =
  /\b(?:chair\p{Ll}*|(?:vice[- ])?president|members?|heads?|speakers?|departments?|divisions?|office|officers?|secretary|part|meetings?|minutes|decisions?) of the $/iu;

/** The persons and bodies that the task of a rule names: by whom, to whom, with whose consent. */
function bodiesOf(norm: Norm): Body[] {
  const { statement } = norm;
  return [...statement.text.matchAll(pattern)].flatMap((match): Body[] => {
    const { before = '', body = '' } = match.groups ?? {};
    const at = match.index + before.length;
    const words = part(statement, at, at + body.length);
    if (words.start < norm.task.start || /^(?:inform|notify) /iu.test(body)) return [];
    // "the chair of the board", "departments of the faculty": a part of a name.
    if (partOf.test(statement.text.slice(0, at))) return [];
    return [{ norm, words, head: (body.split(' ').at(-1) ?? '').toLowerCase() }];
  });
}

/** The rule with another person or body in the place of the one it names, or null. */
export function otherBody(context: Context, norm: Norm): string | null {
  const { statement } = norm;
  const [body] = bodiesOf(norm);
  if (!body || isHouse(context, body)) return null;
  const [other] = rivalsOf(context, norm, body);
  if (!other) return null;
  const at = body.words.start - statement.start;
  return (
    statement.text.slice(0, at) + other.text + statement.text.slice(at + body.words.text.length)
  );
}

/** The association of whose rules all this is stands in no doubt. */
function isHouse(context: Context, { words, head }: Body): boolean {
  return isHouseOf(context, words.documentId, head);
}

/** True where the title of a document names the person or body whose rules they are. */
export function isHouseOf(context: Context, documentId: string, body: string): boolean {
  const title = context.names.documents.get(documentId)?.title.text ?? '';
  return title.toLowerCase().includes(body.toLowerCase());
}

function rivalsOf(context: Context, norm: Norm, body: Body): Named[] {
  const { statement } = norm;
  return namedBodies(context, statement.documentId)
    .filter(
      (other) =>
        other.head !== body.head &&
        !statement.text.toLowerCase().includes(other.head) &&
        sharedContent(other.text, body.words.text) === 0 &&
        /^\p{Lu}/u.test(other.text) === /^\p{Lu}/u.test(body.words.text),
    )
    .sort(
      (a, b) => chanceOf(a.text, context.seed, norm.key) - chanceOf(b.text, context.seed, norm.key),
    );
}

/** By whom, to whom, with whose consent? The bank has other persons and bodies of the same rules. */
export function blankBodies(context: Context): ClozeDraft[] {
  return normsByDocument(context).flatMap((norms) => {
    return norms.flatMap((norm): ClozeDraft[] => {
      const { statement } = norm;
      const [body, ...more] = bodiesOf(norm);
      if (!body || more.length > 0 || wordsIn(statement.text) < 7 || wordsIn(statement.text) > 40)
        return [];
      if (/^(?:they|it)$/u.test(norm.name)) return [];
      if (isHouse(context, body)) return [];
      const wrong = rivalsOf(context, norm, body).slice(0, 3);
      if (wrong.length < 2) return [];
      const { names } = context;
      const document = statement.documentId;
      return [
        {
          kind: 'cloze',
          rule: 'norm-body-cloze',
          variant: '',
          fact: norm,
          language: 'en',
          stem: inLanguages((language) => {
            const source = cite(names, document, language);
            return language === 'en'
              ? `Complete the rule with the person or body that ${source} ${verbOf(names, document, 'name')} here.`
              : `请用${source}在这里所指的人或机构把这条规定补充完整。`;
          }),
          rationale: quotedReason(context, norm),
          parts: clozeParts(names, statement, [body.words]),
          distractors: wrong.map(
            ({ text, words }): Distractor => ({
              wording: { text, language: 'en' },
              words,
              distance: 2,
              reason: quotedReason(context, norm),
            }),
          ),
          concepts: [],
          evidence: proofs(
            [norm.proof],
            wrong.map(({ words }) => words),
          ),
          level: 'understand',
          salience: 0.8,
        },
      ];
    });
  });
}

interface Named {
  readonly text: string;
  readonly head: string;
  readonly words: Words;
}

const anywhere = new RegExp(
  `(?<=\\b[Tt]he )(?:\\p{Lu}[\\p{L}’'-]* ){0,2}(?:${either})(?=[,.;:)]|$| (?:shall|must|may|will|should|can|is|are|was|has|have|and|or|to|for|in|on|at|by|who|which|that|with|if|when|before|after|within|as)\\b)`,
  'gu',
);

/** Every person in office and body of a document, each once. */
const bodies = new WeakMap<Context, Map<string, Named[]>>();

function namedBodies(context: Context, documentId: string): Named[] {
  const known = bodies.get(context) ?? new Map<string, Named[]>();
  bodies.set(context, known);
  const all = known.get(documentId) ?? readBodies(context, documentId);
  known.set(documentId, all);
  return all;
}

function readBodies(context: Context, documentId: string): Named[] {
  const found = new Map<string, Named>();
  for (const readable of context.readables) {
    if (readable.passage.documentId !== documentId) continue;
    for (const match of readable.text.matchAll(anywhere)) {
      const [text] = match;
      const head = (text.split(' ').at(-1) ?? '').toLowerCase();
      if (found.has(head)) continue;
      const words = wordsAt(readable, match.index, match.index + text.length);
      found.set(head, { text, head, words });
    }
  }
  return [...found.values()];
}
