import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { TestProject } from 'vitest/node';
import { root } from '../sources';

/** A Chromium to test with, and the environment that it needs. */
export interface BrowserProgram {
  readonly executablePath: string;
  readonly environment: Readonly<Record<string, string>>;
}

declare module 'vitest' {
  export interface ProvidedContext {
    browserProgram: BrowserProgram;
  }
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Finds the browser once, before any test file asks for it. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('browserProgram', await findBrowser());
}

/** CHROMIUM_PATH, else an installed Chromium, else the one that comes with the packages (Linux on x64). */
export async function findBrowser(): Promise<BrowserProgram> {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (!existsSync(wanted))
      throw new Error(`CHROMIUM_PATH names ${wanted}, which does not exist.`);
    return { executablePath: wanted, environment: {} };
  }
  const found = installed.find((path) => existsSync(path));
  if (found !== undefined) return { executablePath: found, environment: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBrowser();
  throw new Error('No Chromium was found. Install one, or name one with CHROMIUM_PATH.');
}

/** Unpacks the browser of @sparticuz/chromium with its own libraries and fonts, the first time. */
async function unpackBrowser(): Promise<BrowserProgram> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packed = join(dirname(entry), '../../bin');
  const folder = join(root, 'node_modules/.cache/jiangxue-chromium');
  if (!existsSync(folder)) {
    const draft = `${folder}.${process.pid}`;
    await mkdir(draft, { recursive: true });
    await writeFile(join(draft, 'chromium'), await unpack(join(packed, 'chromium.br')), {
      mode: 0o755,
    });
    for (const name of ['al2023', 'fonts', 'swiftshader']) {
      const archive = join(draft, `${name}.tar`);
      await writeFile(archive, await unpack(join(packed, `${name}.tar.br`)));
      execFileSync('tar', ['xf', archive, '-C', draft]);
      await rm(archive);
    }
    await writeFile(join(draft, 'fonts.conf'), fontSettings(join(folder, 'fonts')));
    await rename(draft, folder);
  }
  return {
    executablePath: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(folder, 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** The machine's fonts, and one of the package's own where it has none; the packed settings know neither. */
function fontSettings(folder: string): string {
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', folder];
  const listed = folders.map((path) => `<dir>${path}</dir>`).join('');
  return `<?xml version="1.0"?><fontconfig>${listed}<cachedir>${folder}/cache</cachedir></fontconfig>`;
}

async function unpack(file: string): Promise<Buffer> {
  return promisify(brotliDecompress)(await readFile(file));
}
