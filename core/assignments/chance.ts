/**
 * Numbers in [0, 1) that depend on `seed` alone, the same on every machine:
 * FNV-1a of its UTF-16 units starts a mulberry32 sequence.
 */
export function seededRandom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same members in an order drawn by `random` (Fisher–Yates). */
export function shuffled<Member>(members: readonly Member[], random: () => number): Member[] {
  const drawn: Member[] = [];
  for (const [index, member] of members.entries()) {
    const place = Math.floor(random() * (index + 1));
    const displaced = drawn[place];
    if (displaced === undefined) drawn.push(member);
    else {
      drawn.push(displaced);
      drawn[place] = member;
    }
  }
  return drawn;
}
