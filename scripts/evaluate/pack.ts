import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Item } from './item';
import { type Sabotage, sabotages, spoil } from './sabotage';

/** Where an item of the pack comes from; kept apart from what judges see. */
export type PackOrigin = 'published' | 'draft' | 'gold' | Sabotage;

interface Packed {
  readonly item: Item;
  readonly origin: PackOrigin;
  /** Id of the question, or of the document. */
  readonly from: string;
}

export interface PackInput {
  readonly published: readonly { readonly id: string; readonly item: Item }[];
  readonly drafts: readonly { readonly id: string; readonly item: Item }[];
  readonly gold: readonly Item[];
  readonly seed: string;
  /** Of each language: so many published questions and so many drafts. */
  readonly size: number;
}

/**
 * Writes what judges get, stage by stage (`a.json` without text, `b.json` with the passages, `c.json`
 * with key and reasons), and `origins.json`, which they never see. Controls are mixed in: all model
 * questions, and four of every kind of sabotage where there are questions to spoil.
 */
export async function writePack(folder: string, input: PackInput): Promise<number> {
  const { seed } = input;
  const chosen = [
    ...sample(input.published, input.size, seed).map(({ id, item }) => pack(item, 'published', id)),
    ...sample(input.drafts, input.size, seed).map(({ id, item }) => pack(item, 'draft', id)),
    ...input.gold.map((item, at) => pack(item, 'gold', `gold-${at + 1}`)),
    ...spoilSome([...input.published, ...input.drafts], seed),
  ];
  const mixed = inChance(chosen, seed, ({ from, origin }) => `${from} ${origin}`);
  const named = mixed.map((packed, at) => ({
    ...packed,
    name: `Q${String(at + 1).padStart(3, '0')}`,
  }));
  await mkdir(folder, { recursive: true });
  const write = (name: string, content: unknown): Promise<void> =>
    writeFile(join(folder, name), `${JSON.stringify(content, null, 1)}\n`);
  await write(
    'a.json',
    named.map(({ name, item: { kind, language, stem, given, choices } }) => ({
      ...{ name, kind, language, stem, given: kind === 'evidence' ? [] : given },
      choices: kind === 'evidence' ? [] : choices,
    })),
  );
  await write(
    'b.json',
    named.map(({ name, item: { kind, language, stem, given, choices, passages } }) => ({
      ...{ name, kind, language, stem, given, choices, passages },
    })),
  );
  await write(
    'c.json',
    named.map(({ name, item: { answer, explanation, reasons, quotations } }) => ({
      ...{ name, answer, explanation, reasons, quotations },
    })),
  );
  await write(
    'origins.json',
    named.map(({ name, origin, from, item: { language, kind, answer } }) => ({
      ...{ name, origin, from, language, kind, answer },
    })),
  );
  return named.length;
}

function pack(item: Item, origin: PackOrigin, from: string): Packed {
  return { item, origin, from };
}

/** So many of each language, spread over the kinds: the n-th of every kind before the next of any. */
function sample<Entry extends { readonly id: string; readonly item: Item }>(
  entries: readonly Entry[],
  size: number,
  seed: string,
): Entry[] {
  return (['en', 'zh-CN'] as const).flatMap((language) => {
    const here = inChance(
      entries.filter(({ item }) => item.language === language),
      seed,
      ({ id }) => id,
    );
    const turns = new Map<string, number>();
    return here
      .map((entry) => {
        const turn = turns.get(entry.item.kind) ?? 0;
        turns.set(entry.item.kind, turn + 1);
        return { entry, turn };
      })
      .sort((a, b) => a.turn - b.turn)
      .slice(0, size)
      .map(({ entry }) => entry);
  });
}

/** Four of every kind of sabotage in each language. */
function spoilSome(
  entries: readonly { readonly id: string; readonly item: Item }[],
  seed: string,
): Packed[] {
  return (['en', 'zh-CN'] as const).flatMap((language) => {
    const here = inChance(
      entries.filter(({ item }) => item.language === language && item.kind === 'single-choice'),
      `spoil ${seed}`,
      ({ id }) => id,
    );
    return sabotages.flatMap((how, turn) => {
      const spoiled = here.flatMap(({ id, item }, at) => {
        const other = here[(at + 1) % here.length]?.item;
        const bad = other && at % sabotages.length === turn ? spoil(item, how, other) : null;
        return bad ? [pack(bad, how, id)] : [];
      });
      return spoiled.slice(0, 4);
    });
  });
}

/** In an order that depends on the seed and the names alone. */
function inChance<Entry>(
  entries: readonly Entry[],
  seed: string,
  nameOf: (entry: Entry) => string,
): Entry[] {
  const chance = (entry: Entry): string =>
    createHash('sha256')
      .update(`${seed} ${nameOf(entry)}`)
      .digest('hex');
  return entries
    .map((entry) => ({ entry, chance: chance(entry) }))
    .sort((a, b) => (a.chance < b.chance ? -1 : 1))
    .map(({ entry }) => entry);
}
