import { parseArgs } from 'node:util';
import { type Language, type QuestionKind, questionKinds } from '@/core/content';

/** What was asked for on the command line. */
export interface Options {
  readonly files: readonly string[];
  readonly language: Language | 'auto';
  readonly seed: string;
  readonly kinds: readonly QuestionKind[] | null;
  readonly count: number | null;
  /** The file that the output is written to, or null for standard output. */
  readonly out: string | null;
  readonly pretty: boolean;
  readonly rejected: boolean;
  readonly candidates: boolean;
  readonly schema: boolean;
  readonly help: boolean;
}

/** Something a person can put right: printed as it is, without a stack. */
export class BadInput extends Error {}

export const usage = `npm run generate -- [FILE…] [options]

Writes questions about texts in Chinese or English (txt, md, html, docx, pdf), or about the library
where no file is named. Prints JSON.

  --lang zh|en|auto   language of the files; found in the text where it is auto
  --kinds A,B         only these kinds: ${questionKinds.join(', ')}
  --count N           at most so many questions
  --seed TEXT         the same seed gives the same questions
  --out FILE          write to a file
  --pretty            pages to be read instead of JSON
  --rejected          with the drafts that the checks refused
  --candidates        with --pretty, every question of the library that its editors could accept
  --schema            print the JSON Schema of the output`;

const flags = {
  lang: { type: 'string', default: 'auto' },
  kinds: { type: 'string' },
  count: { type: 'string' },
  seed: { type: 'string', default: 'jiangxue' },
  out: { type: 'string' },
  pretty: { type: 'boolean', default: false },
  rejected: { type: 'boolean', default: false },
  candidates: { type: 'boolean', default: false },
  schema: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const languages = { zh: 'zh-CN', 'zh-CN': 'zh-CN', en: 'en', auto: 'auto' } as const;

/**
 * Reads the words of a command line.
 * @throws BadInput where one of them can't be meant
 */
export function readOptions(words: readonly string[]): Options {
  const { values, positionals } = parse(words);
  const language = Object.entries(languages).find(([name]) => name === values.lang)?.[1];
  if (!language) throw new BadInput(`"--lang ${values.lang}" is none of zh, en, auto.`);
  const { seed, out = null, pretty, rejected, candidates, schema, help } = values;
  return {
    ...{ files: positionals, language, seed, out, pretty, rejected, candidates, schema, help },
    kinds: values.kinds === undefined ? null : readKinds(values.kinds),
    count: values.count === undefined ? null : readCount(values.count),
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ options: flags, args: [...words], allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence] = error.message.split(/(?<=\.) /u);
    throw new BadInput(`${sentence?.replace(/\.?$/u, '.')} --help lists the options.`);
  }
}

function readKinds(text: string): QuestionKind[] {
  return text.split(',').map((name) => {
    const kind = questionKinds.find((one) => one === name.trim());
    if (!kind)
      throw new BadInput(`"${name.trim()}" is no kind of question: ${questionKinds.join(', ')}.`);
    return kind;
  });
}

function readCount(text: string): number {
  if (!/^[1-9]\d{0,5}$/u.test(text)) throw new BadInput(`"--count ${text}" is no number from 1.`);
  return Number(text);
}
