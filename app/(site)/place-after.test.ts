import { describe, expect, it } from 'vitest';
import { pathWithReturn, placeAfter } from './place-after';

describe('placeAfter', () => {
  it('goes back to the page that asked', () => {
    expect(placeAfter('/join/ABCD2345', 'student')).toBe('/join/ABCD2345');
  });

  it('never leaves the site', () => {
    expect(placeAfter('https://elsewhere.example', 'student')).toBe('/today');
    expect(placeAfter('//elsewhere.example/x', 'teacher')).toBe('/teach');
  });

  it('starts teachers at their classes and students at today', () => {
    expect(placeAfter(null, 'teacher')).toBe('/teach');
    expect(placeAfter(undefined, 'administrator')).toBe('/teach');
    expect(placeAfter('', 'student')).toBe('/today');
  });
});

describe('pathWithReturn', () => {
  it('carries the page along, with its query', () => {
    expect(pathWithReturn('/sign-up', '/library?x=1')).toBe('/sign-up?next=%2Flibrary%3Fx%3D1');
  });

  it('stays short where there is nothing to go back to', () => {
    expect(pathWithReturn('/sign-in', undefined)).toBe('/sign-in');
    expect(pathWithReturn('/sign-in', 'https://elsewhere.example')).toBe('/sign-in');
  });
});
