import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { ShortDraft } from '../../draft';
import { contentOf, doesOf, wordsIn } from './clauses';
import { heads, isHouseOf } from './norm-bodies';
import { invertNorm, type Norm, quotedReason, rulesByDocument } from './norms';

/** A rule without the person or body that it names, and the word that asks for them. */
interface Gap {
  readonly asks: string;
  readonly body: string;
  readonly rest: string;
}

const body = `(?<article>the|your|an?) (?<body>(?:(?:\\p{Lu}[\\p{L}’'-]*|vice|general|executive|head|site|deputy|duty|licensing|planning|local|lab|shop|pool|line|course|class) ){0,3}(?:${heads
  .split(' ')
  .map((head) => `[${head.charAt(0).toUpperCase()}${head.charAt(0)}]${head.slice(1)}`)
  .join(
    '|',
  )}))(?![\\p{L}’'-]| (?:of|\\p{Lu}|or|and|who|which|that|member|meeting|room|building|desk|hours?)\\b)`;
const consent = '(?:prior |written |express |prior written )?(?:permission|consent|approval)';
const shapes: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^(?<verb>inform|notify|tell|ask|contact|consult) ${body}`, 'u'), 'whom'],
  [new RegExp(`,? (?<lead>with|without) the (?<word>${consent}) of ${body}`, 'u'), 'whose'],
  [new RegExp(` (?<lead>to|by|from) ${body}`, 'u'), 'whom'],
];

/** To whom, by whom, with whose consent? To be typed. */
export function askForAddressee(context: Context): ShortDraft[] {
  return rulesByDocument(context).flatMap((norms) =>
    norms.flatMap((norm): ShortDraft[] => {
      const gap = gapOf(norm);
      const document = norm.statement.documentId;
      if (gap === null || isHouseOf(context, document, gap.body)) return [];
      const { names } = context;
      const source = cite(names, document, 'en');
      const asked =
        norm.name === ''
          ? `${gap.asks} ${doesOf(names, document)} ${source} tell the reader ${norm.force === 'forbidden' ? 'not ' : ''}to ${gap.rest}?`
          : `according to ${source}, ${gap.asks} ${invertNorm(norm, gap.rest)}?`;
      const bare = gap.body.toLowerCase();
      return [
        {
          kind: 'short-answer',
          rule: 'norm-addressee',
          variant: '',
          fact: norm,
          stem: { en: asked.charAt(0).toUpperCase() + asked.slice(1) },
          rationale: quotedReason(context, norm),
          accepted: { en: [...new Set([gap.body, bare, `the ${gap.body}`, `the ${bare}`])] },
          points: [],
          concepts: [],
          level: 'understand',
          salience: 0.85,
          evidence: proofs([norm.proof], []),
        },
      ];
    }),
  );
}

function gapOf(norm: Norm): Gap | null {
  const { task, opening, tail, passive, name, lead } = norm;
  if (opening || tail || /^(?:they|it|there|neither)$/iu.test(name) || wordsIn(name) > 12)
    return null;
  const text = name === '' ? task.text.charAt(0).toLowerCase() + task.text.slice(1) : task.text;
  if (/[();:“”]|\b(?:it|them|they|he|she|his|her|this|these|those|if|unless|when)\b/u.test(text))
    return null;
  for (const [shape, asks] of shapes) {
    const found = shape.exec(text);
    const groups = found?.groups;
    if (!found || !groups?.body || text.split(groups.body).length > 2) continue;
    if (groups.lead === 'by' && !passive) continue;
    const verb = groups.verb ? `${groups.verb} ` : '';
    const rest = `${text.slice(0, found.index)}${verb}${text.slice(found.index + found[0].length)}`
      .replace(/\s+/gu, ' ')
      .trim();
    if (wordsIn(rest) > 20 || contentOf(rest).size < 3 || /,/u.test(rest)) return null;
    if (/\bby \p{Ll}+ing\b/u.test(text.slice(0, found.index))) return null;
    if (/^be (?:subject|entitled|due|known|limited|open)\b/u.test(rest)) return null;
    // "access to the director", "a request to the board to …": the words belong together.
    if (/\b(?:and|or|but)\b/u.test(rest.slice(found.index))) return null;
    const word = groups.word ? `${groups.lead} whose ${groups.word}` : null;
    if (lead.text === 'will' && name === 'you') return null;
    return {
      asks: word ?? (groups.lead ? `${groups.lead} ${asks}` : asks),
      body: groups.body,
      rest,
    };
  }
  return null;
}
