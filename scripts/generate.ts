import { writeFile } from 'node:fs/promises';
import { BadInput, type Options, readOptions, usage } from './generate/options';

// npm run generate: questions about files, or about the library, as JSON or as pages to be read.

async function main(options: Options): Promise<string> {
  if (options.help) return usage;
  // What is not needed is not loaded: a mistyped option is answered at once.
  if (options.schema) {
    const { printSchema } = await import('./generate/output-schema');
    return print(printSchema());
  }
  if (options.files.length === 0) {
    const { generateFromLibrary } = await import('./generate/generate-from-library');
    return generateFromLibrary(options);
  }
  const { generateFromFiles } = await import('./generate/generate-from-files');
  const output = await generateFromFiles(options);
  if (!options.pretty) return print(output);
  const { printOutput } = await import('./generate/print-output');
  return printOutput(output, options.rejected);
}

function print(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

// Whoever reads the output may have enough of it, such as head.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

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
    throw new BadInput(`${path}: It can't be written (${error.code}).`);
  }
}
