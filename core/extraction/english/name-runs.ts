import { monthNames, weekdayNames } from './grammar-words';

export interface NameRun {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const word =
  "(?:(?![IVX]\\.)\\p{Lu}\\.|(?:Dr|Mr|Mrs|Ms|Prof|St|Capt|Col|Gen|Gov|Sen|Lt|Rev|Sgt)\\.|\\p{Lu}[\\p{L}\\p{M}’'-]*)";
const run = new RegExp(
  `(?<![\\p{L}\\d])${word}(?: (?:of|de|van|von|der|du|da|la|le|al|bin)(?: the)? (?=\\p{Lu})${word}| ${word}){0,7}(?: (?:Ltd|Inc|Co|Jr|Sr)\\.)?`,
  'gu',
);
/** Months and days. */
export const calendar = new RegExp(`^(?:${monthNames}|${weekdayNames})$`, 'u');
const leading =
  /^(?:The|A|An|In|On|At|By|For|From|After|Before|When|While|During|As|If|It|He|She|They|His|Her|Its|Their|This|That|These|Those|But|And|So|Since|Until|With|Although|Though|Because|However|Then|There|Here|Both|Each|Every|All|Some|Many|Most|Former|Late|Under|Unlike|Like|Despite|Between|Within|To|Of|Also|One|Two|Three|Four|Five|No|Not|Now|Only|Other|Such|According|Within|Through|What|Which|Who|Where) /u;

/** Last words of names that look like a person's and are none: "the Victoria Cross". */
export const notPersons =
  /^(?:Cross|Medal|Award|Prize|Day|Act|Cup|Line|Room|Tower|Gate|Championships?|Olympics|War|Treaty|Games|Trophy|Bill|Report|Plan|Project|Programme|Program|Lamps|Gospel|Bible)$/u;

/** Runs of capitals in a text, without articles, months and possessive endings. */
export function runsIn(text: string): NameRun[] {
  return [...text.matchAll(run)].flatMap((match) => {
    let start = match.index;
    let name = match[0];
    for (let lead = leading.exec(name); lead; lead = leading.exec(name)) {
      start += lead[0].length;
      name = name.slice(lead[0].length);
    }
    name = name.replace(/['’]s?$/u, '');
    if (name.length < 2 || calendar.test(name) || leading.test(`${name} `)) return [];
    return [{ text: name, start, end: start + name.length }];
  });
}

const deeds =
  /^(?: \([^)]{4,60}\))?(?:, (?:who|whose|aged|an? |the |\d\d,)|,? who\b| (?:was born|is born|said|says|wrote|writes|married|died|studied|explained|announced|argued|told|added|believes|believed|recalled|graduated|resigned|retired|led|chaired|had learned|became|grew up|won|founded|invented|discovered|painted|composed|praised|thanked|presented|travelled|traveled)\b|['’]s (?:wife|husband|father|mother|brother|sister|son|daughter|life|career|novel|work|parents|family)\b)/u;
const roles =
  /\b(?:author|writer|engineer|director|founder|captain|president|minister|mayor|poet|painter|composer|scientist|physicist|chemist|historian|critic|journalist|student|teacher|doctor|nurse|farmer|glassblower|brother|sister|father|mother|son|daughter|wife|husband|by|named|called) $/u;

/** True for two or three capitals that act like a person: "Mara Holt, who …", "the poet Mara Holt". */
export function actsLikePerson(text: string, found: NameRun): boolean {
  if (!/^\p{Lu}\p{Ll}+(?: \p{Lu}\.?\p{Ll}*)* \p{Lu}\p{L}+$/u.test(found.text)) return false;
  if (
    /^(?:The|A|An|Team|New|Royal|National|International) /u.test(found.text) ||
    notPersons.test(found.text.split(' ').at(-1) ?? '')
  )
    return false;
  const [after, before] = [
    text.slice(found.end, found.end + 70),
    text.slice(Math.max(0, found.start - 14), found.start),
  ];
  const named =
    /^ (?:was born|said|says|wrote|married|died|studied)\b|^,? who\b|^['’]s (?:wife|husband|father|mother|brother|sister|son|daughter)\b/u.test(
      after,
    );
  return (
    named ||
    (roles.test(before) && !/\b(?:by|named|called) $/u.test(before)) ||
    (deeds.test(after) && /(?:^|[.!?] )$/u.test(before))
  );
}
