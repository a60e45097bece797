import type { Library } from '@/core/content';
import { extractFacts, type ReadDocument, readDocument } from '@/core/extraction';
import { generateQuestions, generatorVersion } from '@/core/generation';
import { openSegmentation, openTagging } from '@/server/segmentation';
import { describeDocuments } from './describe-documents';
import type { Options } from './options';
import type { Output } from './output-schema';
import { type ReadFile, readFiles } from './read-files';

/**
 * Questions about files as one closed world: what one says can be a distractor for another.
 * @throws BadInput where a file can't be read
 */
export async function generateFromFiles(options: Options): Promise<Output> {
  const parsed = await timed(() => readFiles(options.files));
  const read = await timed(() => parsed.value.map((file) => readOne(file, options)));
  const library = merge(read.value.map((one) => one.library));
  const made = await timed(() => {
    const { seed, kinds, count } = options;
    const [segment, tag] = [openSegmentation(), openTagging()];
    const chosen = { seed, segment, tag, ...(kinds && { kinds }), ...(count && { count }) };
    return { facts: extractFacts(library, tag), ...generateQuestions(library, chosen) };
  });
  const world = new Map(library.passages.map((passage) => [passage.id, passage]));
  return {
    generator: generatorVersion,
    seed: options.seed,
    documents: parsed.value.flatMap((file, index) => {
      const one = read.value[index];
      return one ? describeDocuments(file, one, made.value, world) : [];
    }),
    timing: { parse: parsed.ms, read: read.ms, generate: made.ms },
    memory: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

function readOne({ parsed, sha256 }: ReadFile, { language }: Options): ReadDocument {
  return readDocument(parsed, { id: `text-${sha256.slice(0, 8)}`, sha256, language });
}

async function timed<Value>(
  work: () => Value | Promise<Value>,
): Promise<{ readonly value: Value; readonly ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: Math.round(performance.now() - start) };
}

function merge(libraries: readonly Library[]): Library {
  return {
    sources: libraries.flatMap(({ sources }) => sources),
    documents: libraries.flatMap(({ documents }) => documents),
    passages: libraries.flatMap(({ passages }) => passages),
    corrections: libraries.flatMap(({ corrections }) => corrections),
    concepts: libraries.flatMap(({ concepts }) => concepts),
    glossary: [],
    modules: [],
  };
}
