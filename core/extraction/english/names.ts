import { actsLikePerson, calendar, notPersons, runsIn } from './name-runs';
import {
  bodyWords,
  continents,
  countries,
  givenNames,
  knownPlaces,
  personTitles,
  placeWords,
  regions,
} from './name-words';

export type NameKind = 'person' | 'body' | 'place';

export interface Name {
  readonly text: string;
  readonly kind: NameKind;
  /** Finer than the kind: names of one group can stand for one another in a question. */
  readonly group: string;
  readonly start: number;
  readonly end: number;
}

/** Names of persons, bodies and places that a document is sure about; other capitals are left out. */
export class NameReader {
  private readonly surnames = new Map<string, string>();
  private readonly persons = new Set<string>();

  /** `lower` holds the words that the document prints in lower case: such words make no names. */
  constructor(
    texts: readonly string[],
    private readonly lower: ReadonlySet<string> = new Set(),
  ) {
    for (const text of texts)
      for (const found of runsIn(text)) {
        const words = found.text.split(' ');
        const last = words.at(-1) ?? '';
        const acts =
          words.length <= 3 && kindOf(found.text) === null && actsLikePerson(text, found);
        if (acts) this.persons.add(found.text);
        const isPerson = words.length > 1 && this.kindOf(found.text) === 'person';
        if (isPerson && !this.surnames.has(last)) this.surnames.set(last, found.text);
      }
  }

  /** The names in a text, in order, with offsets into it. */
  namesIn(text: string): Name[] {
    return runsIn(text).flatMap((found): Name[] => {
      const kind = this.surnames.has(found.text) ? 'person' : this.kindOf(found.text);
      return kind ? [{ ...found, kind, group: groupOf(found.text, kind) }] : [];
    });
  }

  private kindOf(name: string): NameKind | null {
    if (this.persons.has(name)) return 'person';
    const kind = kindOf(name);
    const [first = '', second = ''] = name.split(' ');
    if (kind === null && givenNames.has(name) && !this.lower.has(name.toLowerCase()))
      return 'person';
    const common = personTitles.has(first) && this.lower.has(second.toLowerCase());
    return kind === 'person' && common ? null : kind;
  }

  /** The fuller name that a surname stands for, or the name itself. */
  fullName(text: string): string {
    return this.surnames.get(text) ?? text;
  }

  /** True where two names can mean one person or thing. */
  overlap(a: string, b: string): boolean {
    const full = [this.fullName(a), this.fullName(b)].map((one) => one.replace(/^The /u, ''));
    const [one = '', other = ''] = full;
    if (one.includes(other) || other.includes(one)) return true;
    const words = new Set(one.split(' ').filter((word) => word.length > 3));
    return this.kindOf(one) === 'person' && other.split(' ').some((word) => words.has(word));
  }
}

const bodyGroups = [
  /\b(?:Team|Club|League)\b/u,
  /\b(?:University|College|School|Academy|Institute|Institution|Laboratory|Observatory)\b/u,
  /\b(?:Company|Corporation|Corp|Inc|Ltd|Limited|PLC|plc|Group|Bank|Motors|Industries|Systems|Technologies|Works|Partners|Studios|Records|Airlines|Railway)\b/u,
  /\b(?:Museum|Gallery|Library|Hospital|Church|Centre|Center)\b/u,
  /\b(?:Press|Times|Journal)\b/u,
  /\b(?:Army|Navy|Force|Police|Brigade)\b/u,
  /\b(?:Parliament|Congress|Senate|Assembly|Court|House)\b/u,
] as const;

function groupOf(name: string, kind: NameKind): string {
  if (kind === 'person')
    return name.includes(' ')
      ? 'person'
      : givenNames.has(name)
        ? 'person by first name'
        : 'person by last name';
  if (kind === 'body') return `body ${bodyGroups.findIndex((pattern) => pattern.test(name))}`;
  const last = name.split(' ').at(-1) ?? '';
  const wide =
    countries.has(name) ||
    /^(?:New Zealand|South Africa|United (?:States|Kingdom)|(?:North|South) (?:Korea|America)|(?:Soviet|European) Union|(?:East|West) Germany|West Africa)$/u.test(
      name,
    );
  if (continents.has(name)) return 'continent';
  if (
    regions.has(name) ||
    /^(?:North|South|West) (?:Carolina|Dakota|Virginia)$|^New (?:Jersey|Mexico|Hampshire)$/u.test(
      name,
    )
  )
    return 'region';
  return wide ? 'country' : placeWords.has(last) ? last : 'city';
}

function kindOf(name: string): NameKind | null {
  const words = name.split(' ');
  const [first = '', second = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.some((word) => calendar.test(word))) return null;
  if (/^(?:Soviet|European) Union$/u.test(name)) return 'place';
  if (personTitles.has(first) && words.includes('of')) return null;
  if (
    /^(?:Officers?|Members?|Meetings?|Speaker|Secretary|Directors?|Treasurer|Head|Chair\p{L}*|Vice|Deputy)$/u.test(
      first,
    )
  )
    return null;
  if (words.length > 1 && (bodyWords.has(last) || bodyWords.has(first))) return 'body';
  if (words.length > 2 && words.some((word) => bodyWords.has(word)) && words.includes('of'))
    return 'body';
  if (words.length > 1 && placeWords.has(last)) return 'place';
  if (/^(?:Mount|Lake|River|Cape|Gulf|Bay|Isle|Port|Fort)$/u.test(first) && second !== '')
    return 'place';
  if (personTitles.has(first) && words.length > 1 && !words.includes('of')) return 'person';
  if (notPersons.test(last)) return null;
  if (givenNames.has(first) && words.length > 1 && words.length <= 5 && !words.includes('of'))
    return 'person';
  if (/^\p{Lu}\.$/u.test(first) && words.length > 1 && words.length <= 4) return 'person';
  if (words.length === 1 ? knownPlaces.has(name) : isKnownPlace(words)) return 'place';
  return null;
}

function isKnownPlace(words: readonly string[]): boolean {
  const [first = ''] = words;
  return (
    /^(?:North|South|East|West|New|Northern|Southern|Eastern|Western|Great|Central|San|Los|United|Saint)$/u.test(
      first,
    ) &&
    words.length === 2 &&
    /^(?:York|Zealand|Africa|America|Korea|Kingdom|States|England|Ireland|Asia|Europe|Britain|Francisco|Angeles|Diego|Orleans|Jersey|Mexico|Delhi|Hampshire|Guinea|Australia|Wales|Germany|Virginia|Carolina|Dakota|Petersburg)$/u.test(
      words[1] ?? '',
    )
  );
}
