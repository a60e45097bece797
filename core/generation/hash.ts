const prime = 0x100000001b3n;
const mask = 0xffffffffffffffffn;

/**
 * 128 bits of a text as 32 hexadecimal digits: FNV-1a over its UTF-16 code units, twice with
 * different beginnings. For names and seeds, not for secrets.
 */
export function hashText(text: string): string {
  return fnv(text, 0xcbf29ce484222325n) + fnv(text, 0x84222325cbf29ce4n);
}

function fnv(text: string, basis: bigint): string {
  let hash = basis;
  for (let index = 0; index < text.length; index++) {
    const unit = BigInt(text.charCodeAt(index));
    hash = ((hash ^ (unit & 0xffn)) * prime) & mask;
    hash = ((hash ^ (unit >> 8n)) * prime) & mask;
  }
  return hash.toString(16).padStart(16, '0');
}
