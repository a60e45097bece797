import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, parse, visit } from 'yaml';
import { describePassage, type Library, type PassageName } from '@/core/content';

const path = join(process.cwd(), 'content', 'passages.yaml');

const head = `# What every passage is called, and the words by which it is found again: its first and its last. A number
# is given once and stays with the words. Written by \`npm run check:content -- --write\`; of a passage that
# is gone for good, write \`withdrawn: true\` by hand.
`;

/** The text of \`passages.yaml\` for a library; names that were withdrawn stay withdrawn. */
export async function printPassageFile(library: Library): Promise<string> {
  const withdrawn = await readWithdrawn();
  const passages = Object.fromEntries(
    library.documents.map(({ id }) => {
      const own = library.passages.filter(({ documentId }) => documentId === id);
      const names = own.map((passage) =>
        describePassage(Number(passage.id.slice(id.length + 1)), passage.text),
      );
      return [id, [...names.map(withoutFlag), ...(withdrawn[id] ?? [])]];
    }),
  );
  const yaml = new Document({ passages });
  visit(yaml, {
    Map: (key, node) => {
      if (typeof key === 'number') node.flow = true;
    },
  });
  return `${head}${yaml.toString({ lineWidth: 0 })}`;
}

/** True where the file holds exactly this text. */
export async function isPassageFile(text: string): Promise<boolean> {
  return (await readText()) === text;
}

/** Puts the text in place. */
export async function writePassageFile(text: string): Promise<void> {
  await writeFile(path, text);
}

function readText(): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

async function readWithdrawn(): Promise<Record<string, object[]>> {
  const file: { passages?: Record<string, PassageName[]> } | null = parse(await readText());
  return Object.fromEntries(
    Object.entries(file?.passages ?? {}).map(([id, names]) => [
      id,
      names.filter(({ withdrawn }) => withdrawn),
    ]),
  );
}

function withoutFlag({ number, begins, ends }: PassageName) {
  return { number, begins, ends };
}
