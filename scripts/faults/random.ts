import { seededRandom } from '@/core/assignments';

/** Everything that a run of the fault test leaves to chance, from one seed. */
export function chanceOf(seed: string) {
  const random = seededRandom(seed);
  return {
    /** Of `from` to `to` milliseconds. */
    pause: (from: number, to: number) =>
      new Promise<void>((resolve) => setTimeout(resolve, from + random() * (to - from))),
    happens: (probability: number) => random() < probability,
  };
}
