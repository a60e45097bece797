/** Multiplying by the prime 2⁴⁰ + 0x1b3 is shifting by 40 bits and multiplying by this. */
const low = 0x1b3;
const two32 = 0x100000000;

/**
 * 128 bits of a text as 32 hexadecimal digits: FNV-1a over its UTF-16 code units, twice with
 * different beginnings. For names and seeds, not for secrets.
 */
export function hashText(text: string): string {
  return fnv(text, 0xcbf29ce4, 0x84222325) + fnv(text, 0x84222325, 0xcbf29ce4);
}

/** FNV-1a of 64 bits, kept in two halves: numbers of 64 bits are many times slower. */
function fnv(text: string, highBasis: number, lowBasis: number): string {
  let [high, bits] = [highBasis, lowBasis];
  const take = (byte: number): void => {
    const mixed = (bits ^ byte) >>> 0;
    const product = mixed * low;
    high = (high * low + Math.floor(product / two32) + ((mixed << 8) >>> 0)) >>> 0;
    bits = product >>> 0;
  };
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    take(unit & 0xff);
    take(unit >> 8);
  }
  return high.toString(16).padStart(8, '0') + bits.toString(16).padStart(8, '0');
}
