import { deflateSync, inflateSync } from 'node:zlib';

// A page has few colours: with a palette of the most frequent ones a picture is about half as large.

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 256;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Three bytes for each point, row by row. */
  readonly points: Buffer;
}

/**
 * A picture of 8-bit red, green and blue, as browsers make it, with a palette of at most 256 colours:
 * a rarer one becomes the nearest of the most frequent. Throws for PNG files of another kind.
 */
export function shrinkPng(file: Buffer): Buffer {
  const { width, height, points } = readPicture(file);
  const { palette, indexOf } = choosePalette(points);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + 1 + x] = indexOf.get(points.readUIntBE((y * width + x) * 3, 3)) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.alloc(palette.length * 3);
  for (const [index, colour] of palette.entries()) colours.writeUIntBE(colour, index * 3, 3);
  return Buffer.concat([
    signature,
    printChunk('IHDR', header),
    printChunk('PLTE', colours),
    printChunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    printChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Reads a PNG of 8-bit red, green and blue without gaps between its rows. */
function readPicture(file: Buffer): Picture {
  const chunks = readChunks(file);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header?.[8] !== 8 || header[9] !== 2 || header[12] !== 0)
    throw new Error('this PNG is not one of 8-bit red, green and blue');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const data = chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data);
  return { width, height, points: unfilter(inflateSync(Buffer.concat(data)), width * 3, height) };
}

function readChunks(file: Buffer): { type: string; data: Buffer }[] {
  if (!file.subarray(0, 8).equals(signature)) throw new Error('this is no PNG');
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < file.length; ) {
    const size = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: file.subarray(at + 8, at + 8 + size) });
    at += size + 12;
  }
  return chunks;
}

/** Takes back the filters of the rows: each byte was stored as the difference to a guess. */
function unfilter(rows: Buffer, size: number, height: number): Buffer {
  const points = Buffer.alloc(size * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (size + 1)] ?? 0;
    for (let x = 0; x < size; x += 1) {
      const at = y * size + x;
      const left = x >= 3 ? (points[at - 3] ?? 0) : 0;
      const up = y > 0 ? (points[at - size] ?? 0) : 0;
      const corner = x >= 3 && y > 0 ? (points[at - size - 3] ?? 0) : 0;
      points[at] = (rows[at + y + 1] ?? 0) + guess(filter, left, up, corner);
    }
  }
  return points;
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function choosePalette(points: Buffer): {
  palette: readonly number[];
  indexOf: ReadonlyMap<number, number>;
} {
  const counts = new Map<number, number>();
  for (let at = 0; at < points.length; at += 3) {
    const colour = points.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const colours = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const palette = colours.slice(0, mostColours);
  return { palette, indexOf: new Map(colours.map((colour) => [colour, nearest(colour, palette)])) };
}

function nearest(colour: number, palette: readonly number[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [index, other] of palette.entries()) {
    const distance = [16, 8, 0]
      .map((shift) => ((colour >> shift) & 255) - ((other >> shift) & 255))
      .reduce((sum, difference) => sum + difference ** 2, 0);
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function printChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(checksum(named));
  return Buffer.concat([size, named, sum]);
}

/** CRC-32 as PNG wants it. */
function checksum(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
