/** The list with the item at `index` one place up or down; unchanged where there is no such place. */
export function moveItem<Item>(
  items: readonly Item[],
  index: number,
  direction: 'up' | 'down',
): readonly Item[] {
  const target = direction === 'up' ? index - 1 : index + 1;
  const [moved, other] = [items[index], items[target]];
  if (moved === undefined || other === undefined) return items;
  return items.map((item, place) => (place === index ? other : place === target ? moved : item));
}
