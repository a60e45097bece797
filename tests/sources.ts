import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface SourceFile {
  /** Relative to the repository, with slashes. */
  readonly path: string;
  readonly text: string;
  /** The text without comments, strings and templates: what the program says, not what it says about. */
  readonly code: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** A path relative to the repository, without extension, or the name of an npm package. */
  readonly target: string;
  readonly external: boolean;
}

export const root = fileURLToPath(new URL('..', import.meta.url));

const skipped = new Set(['node_modules', 'generated', '.next', '.git']);

function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (skipped.has(entry.name)) return [];
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

const comment = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/.source;
const string = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/.source;
// A slash opens a pattern, and no division, where a value is expected.
const pattern =
  /(?<=[=(,:!&|?{};[\n]\s*|return\s+)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/
    .source;
const lexeme = new RegExp(`(?<comment>${comment})|${pattern}|${string}`, 'g');

/** Blanks out comments and, if wanted, strings and patterns; line breaks stay. */
function blank(text: string, strings: boolean): string {
  return text.replace(lexeme, (found, comment: string | undefined) =>
    comment !== undefined || strings ? found.replace(/[^\n]/g, ' ') : found,
  );
}

const specifier = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g;

function readImports(path: string, text: string): Import[] {
  return [...blank(text, false).matchAll(specifier)].map(([, name = '']) => {
    if (name.startsWith('@/')) return { target: name.slice(2), external: false };
    if (name.startsWith('.')) {
      return {
        target: normalize(join(dirname(path), name)).replaceAll('\\', '/'),
        external: false,
      };
    }
    const parts = name.split('/').slice(0, name.startsWith('@') ? 2 : 1);
    return { target: parts.join('/'), external: true };
  });
}

/** Every TypeScript file of the repository, generated ones aside. */
export const sources: readonly SourceFile[] = listFiles('')
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, code: blank(text, true), imports: readImports(path, text) };
  });

/** Every file that people write and read as code or style. */
export const writtenFiles: readonly string[] = listFiles('').filter((path) =>
  /\.(tsx?|mjs|css|prisma)$/.test(path),
);
