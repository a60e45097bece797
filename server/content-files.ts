import 'server-only';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { ContentFile } from '@/core/content';

/** The folder of the repository that content is read from, unless another is given. */
const contentFolder = join(process.cwd(), 'content');

/**
 * Reads every source and every YAML file below a folder, in the order of their paths. A file that
 * is not valid YAML comes with its `syntaxError`; what it means is for `buildLibrary` to say.
 */
export async function readContentFiles(folder: string = contentFolder): Promise<ContentFile[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = names
    .filter((entry) => entry.isFile() && /\.(txt|yaml|yml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(path);
      const below = path.slice(join(folder, '/').length).replaceAll('\\', '/');
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { path: below, text, sha256, ...(below.endsWith('.txt') ? {} : parseYaml(text)) };
    }),
  );
}

/** Plain data of a YAML text with the line of every node, or where its syntax is wrong. */
export function parseYaml(text: string): Pick<ContentFile, 'data' | 'lines' | 'syntaxError'> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const error = document.errors[0];
  if (error) {
    const { line } = counter.linePos(error.pos[0]);
    return { syntaxError: { line, detail: error.message } };
  }
  const lines = new Map<string, number>();
  noteLines(document.contents, '', lines, counter);
  const data: unknown = document.toJS();
  return { data, lines };
}

function noteLines(
  node: unknown,
  pointer: string,
  lines: Map<string, number>,
  counter: LineCounter,
): void {
  const note = (at: string, place: unknown): void => {
    const start = startOf(place);
    if (start !== null) lines.set(at, counter.linePos(start).line);
  };
  if (isMap(node))
    for (const pair of node.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const at = `${pointer}/${String(pair.key.value)}`;
      note(at, pair.key);
      noteLines(pair.value, at, lines, counter);
    }
  if (isSeq(node))
    for (const [index, item] of node.items.entries()) {
      note(`${pointer}/${index}`, item);
      noteLines(item, `${pointer}/${index}`, lines, counter);
    }
}

function startOf(node: unknown): number | null {
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
  return node.range?.[0] ?? null;
}
