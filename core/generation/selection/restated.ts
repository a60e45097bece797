import { type Candidate, namesOf, passagesOf } from './candidate';

/**
 * What several documents say alike is asked of one of them: of the passage about which the least
 * else can be asked.
 */
export function spreadRestated(candidates: readonly Candidate[]): Candidate[] {
  const chances = new Map<string, number>();
  for (const id of candidates.flatMap(passagesOf)) chances.set(id, (chances.get(id) ?? 0) + 1);
  const least = (candidate: Candidate): number =>
    Math.min(...passagesOf(candidate).map((id) => chances.get(id) ?? 0));
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { identity } = namesOf(candidate);
    const other = best.get(identity);
    if (!other || least(candidate) < least(other)) best.set(identity, candidate);
  }
  return candidates.filter((candidate) => {
    const kept = best.get(namesOf(candidate).identity);
    return kept?.draft.fact.proof.documentId === candidate.draft.fact.proof.documentId;
  });
}
