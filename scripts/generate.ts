import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { generateFromFiles } from './generate/generate-from-files';
import { generateFromLibrary } from './generate/generate-from-library';
import { BadInput, type Options, readOptions, usage } from './generate/options';
import { OutputSchema } from './generate/output-schema';
import { printOutput } from './generate/print-output';

// npm run generate: questions about files, or about the library, as JSON or as pages to be read.

async function main(options: Options): Promise<string> {
  if (options.help) return usage;
  // As input: an evidence has more fields than the question alone would have.
  if (options.schema) return print(z.toJSONSchema(OutputSchema, { io: 'input' }));
  if (options.files.length === 0) return generateFromLibrary(options);
  const output = await generateFromFiles(options);
  return options.pretty ? printOutput(output, options.rejected) : print(output);
}

function print(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

try {
  const options = readOptions(process.argv.slice(2));
  const text = await main(options);
  if (options.out === null) console.log(text);
  else await writeOut(options.out, text);
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function writeOut(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, `${text}\n`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new BadInput(`${path}: it can't be written (${error.code}).`);
  }
}
