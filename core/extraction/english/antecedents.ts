import type { Span } from '@/core/text';
import type { DocumentView, Hero } from './document-view';

/** Whom "he" or "she" stands for at the start of a sentence. */
export interface Antecedent {
  /** What our sentences call the person. */
  readonly name: string;
  /** The sentence that names the person; null where only the title of the text does. */
  readonly sentence: Span | null;
}

interface Open extends Antecedent {
  /** The pronoun that is taken; null until one is seen. */
  readonly pronoun: string | null;
}

/** How far back a name may stand. */
const farthest = 700;

/** Follows one passage, sentence by sentence: who was named last, and alone. */
export class Antecedents {
  private open: Open | null;

  constructor(private readonly view: DocumentView) {
    this.open = view.hero
      ? { name: view.hero.surname, sentence: null, pronoun: view.hero.pronoun }
      : null;
  }

  /** The person whom the first word of a subject stands for, or null. */
  meantBy(subject: string): Antecedent | null {
    const pronoun = pronounOf(subject);
    if (pronoun === null || !this.open) return null;
    return this.open.pronoun === null || this.open.pronoun === pronoun ? this.open : null;
  }

  /** Takes note of a sentence that was read; `subject` is empty where it has none for certain. */
  pass(printed: string, sentence: Span, subject: string): void {
    const { hero } = this.view;
    const others = this.others(printed, hero);
    if (hero && others.length === 0 && tellsOf(printed, subject, hero)) {
      this.open = { name: hero.surname, sentence, pronoun: hero.pronoun };
      return;
    }
    if (this.open?.sentence && sentence.end - this.open.sentence.start > farthest)
      this.open = hero ? { ...this.open, sentence: null } : null;
    const [only] = others;
    const isSubject = only !== undefined && subject !== '' && only === subject;
    if (isSubject && others.length === 1 && !hero) {
      this.open = { name: only, sentence, pronoun: null };
      return;
    }
    const pronoun = pronounOf(subject);
    if (others.length > 0) this.open = null;
    else if (pronoun !== null && this.open) {
      if (this.open.pronoun === null && /^(?:he|she)$/iu.test(subject))
        this.open = { ...this.open, pronoun };
      else if (this.open.pronoun !== pronoun) this.open = null;
    } else if (!hero && subject !== this.open?.name) this.open = null;
  }

  /** Other persons than the hero, each once, by the name that stands first. */
  private others(printed: string, hero: Hero | null): string[] {
    const { names } = this.view;
    const found = names
      .namesIn(printed)
      .filter(({ kind, text }) => kind === 'person' && !(hero && isNamed(text, hero)))
      .map(({ text }) => text);
    return found.filter(
      (text, index) => !found.slice(0, index).some((one) => names.overlap(one, text)),
    );
  }
}

/** True for a name that is the hero's, or his surname with another first name of his. */
function isNamed(text: string, { surname }: Hero): boolean {
  return (
    text.includes(surname) || surname.split(' ').some((word) => text.split(' ').includes(word))
  );
}

function tellsOf(printed: string, subject: string, { surname }: Hero): boolean {
  return (
    subject === surname ||
    subject.endsWith(` ${surname}`) ||
    new RegExp(`^(?:\\p{Lu}[\\p{L}\\p{M}.]+ ){0,2}${surname} `, 'u').test(printed)
  );
}

/** "he" for "He" and "His early work". */
function pronounOf(subject: string): 'he' | 'she' | null {
  const first = subject.split(' ')[0]?.toLowerCase();
  if (first === 'he' || first === 'his') return 'he';
  return first === 'she' || first === 'her' ? 'she' : null;
}
