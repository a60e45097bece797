import 'server-only';

/** What a file may ask for. Pages and characters are counted in what was read. */
export const parseLimits = {
  bytes: 10 * 1024 * 1024,
  pages: 300,
  /** UTF-16 units of the text. */
  characters: 200_000,
  /** Milliseconds. */
  time: 20_000,
  /** Mebibytes of JavaScript heap. */
  heap: 512,
  /** Bytes of everything in an archive, unpacked. */
  unpacked: 64 * 1024 * 1024,
  /** Files in an archive. */
  entries: 2_000,
} as const;
