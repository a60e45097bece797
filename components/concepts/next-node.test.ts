import { describe, expect, test } from 'vitest';
import { nextNode } from './next-node';

const nodes = [
  { id: 'hub', x: 100, y: 100 },
  { id: 'right-far', x: 300, y: 140 },
  { id: 'right-near', x: 160, y: 100 },
  { id: 'below', x: 110, y: 180 },
];
const [hub] = nodes;
if (!hub) throw new Error('no hub');

describe('an arrow key', () => {
  test('prefers a neighbour to what is nearer', () => {
    expect(nextNode(hub, 'right', nodes, new Set(['right-far']))?.id).toBe('right-far');
  });

  test('goes to the nearest where no neighbour lies in that direction', () => {
    expect(nextNode(hub, 'right', nodes, new Set(['below']))?.id).toBe('right-near');
    expect(nextNode(hub, 'down', nodes, new Set())?.id).toBe('below');
  });

  test('stays at the edge of the map', () => {
    expect(nextNode(hub, 'left', nodes, new Set())).toBeNull();
    expect(nextNode(hub, 'up', nodes, new Set(['below']))).toBeNull();
  });
});
