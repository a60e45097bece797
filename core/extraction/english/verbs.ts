import { irregularVerbs } from './irregular-verbs';
import { doublingVerbs, regularVerbs } from './regular-verbs';

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing';

export interface VerbReading {
  readonly base: string;
  readonly form: VerbForm;
}

/** The forms that a sentence needs when it is turned round. */
export interface VerbForms {
  readonly past: string;
  readonly participle: string;
  readonly third: string;
}

const doubling = new Set(doublingVerbs);
const forms = new Map<string, VerbForms>();
const readings = new Map<string, VerbReading[]>();

for (const verb of irregularVerbs) {
  const [past = '', participle = ''] = [verb.past[0], verb.participle[0]];
  forms.set(verb.base, { past, participle, third: thirdPerson(verb.base) });
  if (verb.base !== 'be') enter(verb.base, verb.base, 'base');
  enter(thirdPerson(verb.base), verb.base, 'third');
  for (const past of verb.past) enter(past, verb.base, 'past');
  for (const participle of verb.participle) enter(participle, verb.base, 'participle');
  enter(
    ingForm(
      verb.base,
      /^(?:begin|forget|get|hit|let|put|quit|run|set|shut|sit|spin|split|swim|win|cut|bet|bid|dig|forbid)$/u.test(
        verb.base,
      ),
    ),
    verb.base,
    'ing',
  );
}
for (const base of regularVerbs) {
  const past = regularPast(base, doubling.has(base));
  forms.set(base, { past, participle: past, third: thirdPerson(base) });
  enter(base, base, 'base');
  enter(thirdPerson(base), base, 'third');
  for (const twice of doubling.has(base) ? [true, false] : [false]) {
    enter(regularPast(base, twice), base, 'past');
    enter(regularPast(base, twice), base, 'participle');
    enter(ingForm(base, twice), base, 'ing');
  }
}

/** How a word in lower case can be read as a verb; empty where no list has it. */
export function readVerb(word: string): readonly VerbReading[] {
  return readings.get(word) ?? [];
}

/** Past, participle and third person of a verb that the lists have. */
export function formsOf(base: string): VerbForms | undefined {
  return forms.get(base);
}

/** True where the word can be this form of a verb; unknown words in -ed and -ing count as well. */
export function canBe(word: string, ...forms: readonly VerbForm[]): boolean {
  const known = readVerb(word);
  if (known.length > 0) return known.some((reading) => forms.includes(reading.form));
  if (/^\p{L}{3,}ed$/u.test(word) && !notVerbs.test(word))
    return forms.includes('past') || forms.includes('participle');
  return /[aeiouy][^aeiou]+ing$/u.test(word) && !nounsInIng.test(word) && forms.includes('ing');
}

const notVerbs =
  /^(?:hundred|sacred|naked|wicked|kindred|hatred|indeed|speed|breed|unprecedented|.*-.*)$|eed$/u;
const nounsInIng =
  /^(?:anything|something|nothing|everything|morning|evening|spring|string|king|ring|wing|ceiling|sibling|being)$/u;

/** "carry" → "carries"; "teach" → "teaches". */
export function thirdPerson(base: string): string {
  if (base === 'be') return 'is';
  if (base === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/u.test(base)) return `${base}es`;
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function regularPast(base: string, twice: boolean): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`;
  return twice ? `${base}${base.slice(-1)}ed` : `${base}ed`;
}

function ingForm(base: string, twice: boolean): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/u.test(base) && base !== 'be') return `${base.slice(0, -1)}ing`;
  return twice ? `${base}${base.slice(-1)}ing` : `${base}ing`;
}

function enter(word: string, base: string, form: VerbForm): void {
  const list = readings.get(word) ?? [];
  if (!list.some((one) => one.base === base && one.form === form)) list.push({ base, form });
  readings.set(word, list);
}
