import { growDistricts, type Limb } from './map-districts';

/** A box to be placed; lengths in pixels. */
export interface LayoutBox {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** The middle of a part of the map. */
  readonly hub: boolean;
}

/** Two boxes that hang together. */
export interface LayoutLink {
  readonly fromId: string;
  readonly toId: string;
}

/** The centre of a box, in pixels from the top left corner, and the side of its hub that it stands on. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** -1 left, 1 right, 0 for a hub. */
  readonly side: -1 | 0 | 1;
}

export interface Layout {
  readonly places: ReadonlyMap<string, Place>;
  readonly width: number;
  readonly height: number;
}

/** What hangs on one hub: on both sides of it, or on its right. */
interface Block {
  readonly hub: LayoutBox;
  readonly sides: readonly (readonly Limb<LayoutBox>[])[];
  readonly height: number;
}

const row = 8;
const aisle = 26;
const between = 24;
const margin = 8;
const indent = 12;

/**
 * Places boxes in two columns of blocks: in the wide one what hangs on a hub stands on both sides of it,
 * in the narrow one on its right. No box overlaps another; the same input gives the same places.
 */
export function layOutMap(boxes: readonly LayoutBox[], links: readonly LayoutLink[]): Layout {
  const districts = growDistricts(boxes, links);
  const columns: [Block[], Block[]] = [[], []];
  const bySize = districts.toSorted((a, b) => b.limbs.length - a.limbs.length);
  for (const { hub, limbs } of bySize) {
    const [wide, narrow] = [block(hub, halve(limbs)), block(hub, [limbs])];
    if (heightOf(columns[0]) + wide.height <= heightOf(columns[1]) + narrow.height)
      columns[0].push(wide);
    else columns[1].push(narrow);
  }
  const order = new Map(districts.map(({ hub }, index) => [hub.id, index]));
  const places = new Map<string, Place>();
  let left = margin;
  for (const column of columns) {
    const blocks = column.toSorted(
      (a, b) => (order.get(a.hub.id) ?? 0) - (order.get(b.hub.id) ?? 0),
    );
    left = placeColumn(blocks, left, places) + between;
  }
  const height = Math.max(...columns.map(heightOf)) + 2 * margin - between;
  return { places, width: left - between + margin, height: Math.max(height, 2 * margin) };
}

function block(hub: LayoutBox, sides: Block['sides']): Block {
  return { hub, sides, height: Math.max(hub.height, ...sides.map(stackHeight)) };
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { height }) => sum + height + between, 0);
}

function stackHeight(limbs: readonly Limb<LayoutBox>[]): number {
  return limbs.reduce((sum, { box }) => sum + box.height + row, 0) - row;
}

/** Two lists of about the same height; what hangs on a limb stays with it. */
function halve(limbs: readonly Limb<LayoutBox>[]): [Limb<LayoutBox>[], Limb<LayoutBox>[]] {
  const half = stackHeight(limbs) / 2;
  const cuts = limbs.flatMap(({ depth }, index) => (depth === 1 ? [index] : []));
  const distance = (cut: number): number => Math.abs(stackHeight(limbs.slice(0, cut)) - half);
  const [best = 0] = cuts.toSorted((a, b) => distance(a) - distance(b) || a - b);
  return [limbs.slice(0, best), limbs.slice(best)];
}

/** Places blocks one below the other; gives the right end of the widest. */
function placeColumn(blocks: readonly Block[], left: number, places: Map<string, Place>): number {
  const reach = (side: readonly Limb<LayoutBox>[]): number =>
    Math.max(0, ...side.map(({ box, depth }) => aisle + box.width + (depth - 1) * indent));
  const leftOf = ({ sides }: Block) => (sides.length > 1 ? reach(sides[0] ?? []) : 0);
  const hubWidth = Math.max(0, ...blocks.map(({ hub }) => hub.width));
  const middle = left + Math.max(0, ...blocks.map(leftOf)) + hubWidth / 2;
  let top = margin;
  let right = middle + hubWidth / 2;
  for (const current of blocks) {
    const { hub, sides, height } = current;
    const y = top + height / 2;
    places.set(hub.id, { x: middle, y, side: 0 });
    for (const [index, side] of sides.entries()) {
      const outwards = sides.length > 1 && index === 0 ? -1 : 1;
      let at = y - stackHeight(side) / 2;
      for (const { box, depth } of side) {
        const offset = hubWidth / 2 + aisle + (depth - 1) * indent + box.width / 2;
        places.set(box.id, {
          ...{ x: middle + outwards * offset, y: at + box.height / 2 },
          side: outwards,
        });
        at += box.height + row;
      }
      if (outwards > 0) right = Math.max(right, middle + hubWidth / 2 + reach(side));
    }
    top += height + between;
  }
  return right;
}
