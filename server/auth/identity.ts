import 'server-only';
import { type Language, LanguageSchema } from '@/core/content';
import type { Person, Role } from '@/prisma/generated/client';

/** Somebody who can practise: signed in, or a guest in one browser. */
export interface Learner {
  readonly id: string;
  readonly role: Role;
  /** Empty for a guest. */
  readonly displayName: string;
  /** Null follows the browser. */
  readonly language: Language | null;
  /** Made by `--demo`. */
  readonly demonstration: boolean;
}

/** Somebody with an account and a session that is valid now. */
export interface SignedInPerson extends Learner {
  readonly role: Exclude<Role, 'guest'>;
  readonly signInName: string;
  readonly sessionId: string;
}

/** What of a person's row says who it is. */
export type PersonRow = Pick<
  Person,
  'id' | 'role' | 'displayName' | 'language' | 'demonstration' | 'signInName'
>;

/** What of a person's row the rest of the program sees. */
export function learnerOf(person: PersonRow): Learner {
  const { id, role, displayName, demonstration } = person;
  const language = LanguageSchema.safeParse(person.language).data ?? null;
  return { id, role, displayName, demonstration, language };
}

/** A person with an account in one session; null for a guest. */
export function signedInPerson(person: PersonRow, sessionId: string): SignedInPerson | null {
  if (person.role === 'guest' || person.signInName === null) return null;
  return { ...learnerOf(person), role: person.role, signInName: person.signInName, sessionId };
}

/** True if the person may make classes. */
export function canTeach(person: Pick<Learner, 'role'>): boolean {
  return person.role === 'teacher' || person.role === 'administrator';
}
