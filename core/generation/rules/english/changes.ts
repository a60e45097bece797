import type { Words } from '@/core/extraction';
import type { Context } from '../../context';
import { chanceOf } from '../../random';
import { changeFigure } from './changed-number';
import { type Clause, clausesOf, isAgent, isRenamed, sharedContent } from './clauses';
import { figureChanges } from './figure-changes';
import { toldFigures, toldYears } from './figures-of-tales';
import { kindredChanges } from './kindred';
import { laysDown } from './norms';
import { isOccasion, oppositeOf } from './opposites';
import { part } from './times';

/** A run of words of a clause and what could stand in its place, which makes the clause false. */
export interface Change {
  readonly old: Words;
  readonly fresh: string;
  readonly what: 'figure' | 'opposite' | 'name' | 'kindred' | 'amount' | 'year' | 'month' | 'duty';
  /** Where the new words come from, if they stand somewhere. */
  readonly source: Clause | null;
}

/** True for a change of a figure, a year or a month. */
export function isOfNumber({ what }: Change): boolean {
  return what === 'amount' || what === 'year' || what === 'month';
}

/** Every way to turn the point of a clause round; in a tale figures and dates come last, for want of better. */
export function changesOf(context: Context, clause: Clause): Change[] {
  return [
    ...duties(context, clause),
    ...figures(context, clause),
    ...opposites(clause, laysDown(context, clause.subject.documentId)),
    ...otherNames(context, clause),
    ...(laysDown(context, clause.subject.documentId)
      ? []
      : [...kindredChanges(context, clause), ...figureChanges(context, clause)]),
  ];
}

/** True for a clause that is told of somebody else in a false statement: who it was is not asked as well. */
export function isToldOfAnother(context: Context, clause: Clause): boolean {
  return changesOf(context, clause).some(
    ({ what, old }) => what === 'name' && old.end <= clause.subject.end,
  );
}

/** "may not" becomes "may"; only where the text lays something down. */
function duties(context: Context, clause: Clause): Change[] {
  const { modal, verb } = clause;
  if (
    modal === null ||
    !laysDown(context, clause.subject.documentId) ||
    // Nobody believes that harm is allowed.
    harm.test(clause.predicate.text) ||
    harm.test(clause.verb.text) ||
    /\b(?:no|nothing|nobody|only|neither|unless|without)\b/iu.test(clause.core.text)
  )
    return [];
  const change: Readonly<Record<string, string>> = clause.negated
    ? { shall: 'may', may: 'may' }
    : {};
  // What is said of things is a matter of fact, not of duty.
  if (
    /^(?:must|shall|may)$/u.test(modal) &&
    (!isAgent(clause) || clause.passive || /^(?:mean|refer|be|have)$/u.test(clause.base ?? ''))
  )
    return [];
  const fresh = change[modal];
  if (fresh === undefined) return [];
  const old = clause.negated
    ? /^(?:must|shall|may) not/u.exec(verb.text)?.[0]
    : verb.text.slice(0, modal.length);
  return old ? [{ old: part(verb, 0, old.length), fresh, what: 'duty', source: null }] : [];
}

const harm =
  /\b(?:allow|foul|damage|harm|abuse|steal|cheat|nuisance|unsafe|danger|dangerous|illegal|false|harass|bully|disturb|threaten|neglect|obstruct|ignore)\w*\b/iu;

function opposites(clause: Clause, isRule: boolean): Change[] {
  const { main, core } = clause;
  if (clause.negated) return [];
  const from = main.start - core.start;
  return [...core.text.matchAll(/(?<![\p{L}’'-])\p{Ll}{3,}(?![\p{L}’'-])/gu)].flatMap(
    (match): Change[] => {
      const fresh = oppositeOf(match[0]);
      if (fresh === null || match.index < from) return [];
      const before = core.text.slice(Math.max(0, match.index - 12), match.index);
      const after = core.text.slice(match.index + match[0].length);
      if (
        /\b(?:as|no|not|and|or|the|from) $/u.test(before) &&
        /^(?:as| and| or| to\b)/u.test(after)
      )
        return [];
      if (
        /^(?:before|after)$/u.test(match[0]) &&
        // Nobody dies before an illness.
        (/^(?:die|survive|bury|retire)$/u.test(clause.base ?? '') ||
          /\b(?:days?|weeks?|months?|years?|hours?|minutes?|soon|shortly|long|named|looked?|until|since|from|just|even),? $/u.test(
            before,
          ) ||
          // "before breaking an axle", "after it could be opened", "the largest after Greece": only one way makes sense.
          !/^ (?:the |his |her |its |their |an? )?[\p{L}\d]/u.test(after) ||
          /^ \p{L}+ing\b|^ (?:just|only|about|more|nearly|almost|\d+|he|she|it|they|we|I|that)\b|\b(?:was|were|had|has|have|is|are|could|would|can|did)\b/u.test(
            after,
          ) ||
          /\b(?:had|has|have|second|third|\p{L}{3,}est|than ever|still|most)\b/u.test(
            core.text.slice(0, match.index),
          ))
      )
        return [];
      // "an urban landscape with the largest urban areas": the other one gives it away.
      if (core.text.split(new RegExp(`\\b${match[0]}\\b`, 'u')).length > 2) return [];
      if (/^ (?:North|South|East|West)\b/u.test(after)) return [];
      if (
        /^(?: and| or|,| to) /u.test(after) &&
        oppositeOf(match[0]) !== null &&
        after.slice(0, 30).includes(fresh)
      )
        return [];
      if (isRule && /^(?:before|after)$/u.test(match[0]) && !isOccasion(after)) return [];
      if (isRule && /^(?:accept|reject|gain|lose)/u.test(match[0])) return [];
      if (
        isRule &&
        /^m(?:in|ax)imum$/u.test(match[0]) &&
        (/^(?:may|can)$/u.test(clause.modal ?? '') || /restricted|limited/u.test(core.text))
      )
        return [];
      // "water power, and later steam".
      if (/^(?:later|earlier)$/u.test(match[0]) && /\band $/u.test(before)) return [];
      if (core.text.includes(` ${fresh} `) || /\bno $/u.test(before)) return [];
      // "dropped … an 84% decrease": the other word of the direction gives it away.
      if (moves.test(core.text.replace(match[0], ''))) return [];
      if (/^ back\b/u.test(after) || (/\bto $/u.test(before) && /^(?:in|de)crease/u.test(match[0])))
        return [];
      // "the northern lights", "a higher paying job": one notion.
      if (/^ (?:lights?|paying|education)\b/u.test(after)) return [];
      // The figures of "rose from one thousand to four thousand" give a fall away.
      if (/\bfrom\b.*\d.*\bto\b|\bfrom (?:\p{Ll}+ ){1,6}to\b/u.test(after)) return [];
      if (/\bthe $/u.test(before) && !/^ \p{Ll}/u.test(after)) return [];
      if (
        /\bthe $/u.test(before) &&
        /^ (?:and|or|but|of|to|in|on|at|by|for|with|as|is|was|are|were)\b/u.test(after)
      )
        return [];
      if (
        /^ (?:to (?:become|prominence|power|fame)|asleep|ill|apart|in love|sick|victim|out of)\b/u.test(
          after,
        )
      )
        return [];
      if (
        /^(?:began|ended)$/u.test(match[0]) &&
        (/^ to\b/u.test(after) || /\b(?:had|has|have)(?: \p{Ll}+)? $/u.test(before))
      )
        return [];
      if (!takesOpposite(match[0], after)) return [];
      const [vowel, sound] = [/^[aeiou]/u.test(match[0]), /^[aeiou]/u.test(fresh)];
      if (/\ban? $/u.test(before) && vowel !== sound) return [];
      return [
        {
          old: part(core, match.index, match.index + match[0].length),
          fresh,
          what: 'opposite',
          source: null,
        },
      ];
    },
  );
}

const moves =
  /\b(?:drop|dip|fall|fell|r[io]se|jump|climb|soar|slump|grow|grew|shrank|surg|declin|increas|decreas|raise|lower)\p{Ll}*\b/u;

/** Words whose opposite is seldom what somebody might have read. */
const odd =
  /^(?:forward|backward|present|absent|heavy|light|clean|dirty|near|easy|fast|deep|ancient|modern|visible|invisible|simple|complex|small|strong|weak|wide|hot|cold|warm|safe|dangerous|similar|different|shared|single|high|quickly|slowly|success|failure|ill|short|active|passive|cheap|expensive|direct|indirect|public|private|thick|thin|long|released?|releases|absorbs?|absorbed)$/u;

/** True where the opposite of a verb can stand before the same words. */
function takesOpposite(word: string, after: string): boolean {
  if (/^(?:allow|prevent)/u.test(word)) return !/\bto \p{Ll}/u.test(after);
  if (/^(?:began|begin|ended|end|start)/u.test(word))
    return !/^ up\b|^ \p{Ll}+ing\b|\b(?:well|badly)$/u.test(after);
  if (/^(?:attract|repel|absorb|emit)/u.test(word))
    return /^ (?:\p{Ll}+ ){0,3}(?:light|heat|water|charges?|poles?|particles?|electrons?|insects?)\b/u.test(
      after,
    );
  if (/^(?:raise|lower)/u.test(word))
    return /^ (?:the|its|their) (?:\p{Ll}+ )?(?:level|rate|price|tax|taxes|age|temperature|pressure|flag|limit|cost)s?\b/u.test(
      after,
    );
  if (/^(?:buy|bought|sold|sell)$/u.test(word)) return !/\b(?:to|from)\b/u.test(after);
  if (/^(?:won|gain|gained|gains)$/u.test(word))
    return /^ (?:the|an?|its|his|her|their) /u.test(after);
  if (/^(?:arrived|entered|left)$/u.test(word)) return !/^ (?:in|at|on|from|for)\b/u.test(after);
  if (/^(?:above|below)$/u.test(word)) return /^ (?:the|sea|ground|water|\d)/u.test(after);
  if (/^(?:destroy|create)/u.test(word)) return false;
  return !odd.test(word);
}

/** Of what a text lays down the figure is the point. */
function figures(context: Context, clause: Clause): Change[] {
  if (!laysDown(context, clause.subject.documentId)) return [];
  return clause.figures.flatMap((figure): Change[] => {
    if (/\bout of\b|±|^\d/u.test(clause.core.text)) return [];
    // "6' x 4'": one side of a measure in two parts.
    if (/\d ?['’′″"x×]|[x×] ?\d/u.test(clause.core.text)) return [];
    if (!isWeighty(figure) || !isOpenFigure(clause, figure.words)) return [];
    const fresh = changeFigure(
      figure.words.text,
      figure.value,
      chanceOf(figure.words.text, context.seed, clause.key),
    );
    return fresh === null || clause.core.text.includes(fresh)
      ? []
      : [{ old: figure.words, fresh, what: 'figure', source: null }];
  });
}

/** A share, a sum, or a number of two digits and more: how many of a few things there are is a detail. */
function isWeighty({ words: { text } }: { readonly words: Words }): boolean {
  return /\d{2}|[%£$€]|\b(?:percent|per cent|million|billion)\b/u.test(text);
}

/** False where what follows gives the number away, or where it belongs to a name or an aside. */
function isOpenFigure({ core }: Clause, words: Words): boolean {
  const before = core.text.slice(0, words.start - core.start);
  const after = core.text.slice(words.end - core.start);
  if (before.lastIndexOf('(') > before.lastIndexOf(')') || /^[^.;]{0,20}\(\d/u.test(after))
    return false;
  if (/\b(?:second|first|last|third|other|Vol\.?|No\.?|Level|Part|Type|Chapter) $/u.test(before))
    return false;
  // "two forms, the normal one and the infectious one": counted by what is listed.
  return /\d{2}/u.test(words.text) || !/^ [^,:–—]+[,:–—] .*\b(?:and|or)\b/u.test(after);
}

/** Another name of the same kind from elsewhere in the document. */
function otherNames(context: Context, clause: Clause): Change[] {
  const clauses = clausesOf(context).filter(
    (other) => other !== clause && other.subject.documentId === clause.subject.documentId,
  );
  return clause.names.flatMap(({ words, kind, group }): Change[] => {
    // Which country or city it was is known without the text, or told by the rest of the sentence.
    const isSubject = words.start >= clause.subject.start && words.end <= clause.subject.end;
    if (kind === 'place' && !isSubject) return [];
    // Half of those who did something are asked for by name: the same fact would be asked again.
    // Where a figure or a year can be changed as well, the name is left to that question.
    const isLeft = chanceOf('who', context.seed, clause.key) >= 0.5;
    if (isSubject && (isLeft || toldFigures(clause).length + toldYears(clause).length > 0))
      return [];
    if (isRenamed(clause) && words.start <= clause.subject.end) return [];
    const before = clause.core.text.slice(0, words.start - clause.core.start);
    const after = clause.core.text.slice(words.end - clause.core.start);
    const title = context.names.documents.get(words.documentId)?.title.text ?? '';
    const hero = words.text.split(' ').some((word) => word.length > 2 && title.includes(word));
    if (hero) return [];
    const isRule = laysDown(context, words.documentId);
    if (isRule && !office.test(words.text)) return [];
    if (/(?:,| and| or) $/u.test(before) || /^ (?:and|or) /u.test(after)) return [];
    // "the Bond brand", "Bond 25", "the Bond of": a name that says which.
    const ends =
      /^(?:$|[,.;]| (?:in|on|at|by|to|for|from|with|as|and|that|who|which|when|while|after|before|during|until|since|into|about)\b)/u;
    if (words.end !== clause.subject.end && !ends.test(after)) return [];
    if (/^['’]|^, \p{Lu}/u.test(after) || /^As \p{Ll}+ $/u.test(before)) return [];
    const options = clauses
      .flatMap((other) =>
        other.names
          .filter((name) => name.group === group)
          .map((name) => ({ other, text: name.words.text })),
      )
      .filter(
        ({ other, text }) =>
          (!isRule || office.test(text)) &&
          text.includes(' ') === words.text.includes(' ') &&
          !/['’]s /u.test(text) &&
          hasArticle(other, text) === /\bthe $/iu.test(before) &&
          !overlap(text, words.text) &&
          !text.split(' ').some((word) => word.length > 2 && clause.core.text.includes(word)) &&
          !clause.names.some((name) => overlap(name.words.text, text)) &&
          sharedContent(other.core.text, clause.core.text) < 0.5,
      )
      .sort((a, b) => chanceOf(a.text, clause.key) - chanceOf(b.text, clause.key));
    const [first] = options;
    return first ? [{ old: words, fresh: first.text, what: 'name', source: first.other }] : [];
  });
}

function hasArticle({ core }: Clause, name: string): boolean {
  return /\bthe $/iu.test(core.text.slice(0, core.text.indexOf(name)));
}

const office =
  /(?:Committee|Board|Council|Directors|Officer|President|Chair|Secretary|Treasurer|Commission|Commissioner|Manager|Director|Registrar|Librarian)s?$/u;

function overlap(a: string, b: string): boolean {
  const all = new Set(a.toLowerCase().split(' '));
  return b
    .toLowerCase()
    .split(' ')
    .some((word) => all.has(word) && word.length > 2);
}
