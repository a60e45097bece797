import { redirect } from 'next/navigation';
import { canTeach, currentPerson, type SignedInPerson } from '@/server/auth';

/** The teacher who is signed in; null for a student. Sends everybody else to sign in and back to `path`. */
export async function findTeacher(path: string): Promise<SignedInPerson | null> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?${new URLSearchParams({ next: path })}`);
  return canTeach(person) ? person : null;
}
