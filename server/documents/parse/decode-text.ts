import 'server-only';
import { Refusal } from './parse-code';

/**
 * The text of a plain file: UTF-8, UTF-16 with its mark, GB18030, or a Western single-byte page.
 * A mark at the beginning is left out.
 * @throws Refusal where the bytes are no text
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  // A few stray control characters happen; a program or a picture is full of them.
  const controls = text.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  if (controls > text.length / 500) throw new Refusal('not-text');
  return text;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  return (
    tryDecode('utf-8', bytes) ??
    (looksWestern(bytes) ? decodeWestern(bytes) : tryDecode('gb18030', bytes)) ??
    refuse()
  );
}

function refuse(): never {
  throw new Refusal('not-text');
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Windows-1252 from 0x80 to 0x9f, where Node's own decoder gives control characters. */
const westernSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWestern(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => westernSigns.charAt(sign.charCodeAt(0) - 0x80));
}

function tryDecode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** In GB18030 the high bytes of Chinese come in pairs; an accent or a curly quote stands alone. */
function looksWestern(bytes: Uint8Array): boolean {
  let runs = 0;
  let single = 0;
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    const start = at;
    while (at < bytes.length && (bytes[at] ?? 0) >= 0x80) at += 1;
    runs += 1;
    if (at - start === 1) single += 1;
  }
  return runs > 0 && single > runs / 2;
}
