import { expect, test } from 'vitest';
import { refusalOf } from './request-gate';

const host = { host: 'study.example:3000' };

function ask(method: string, path: string, headers: Record<string, string>) {
  return refusalOf({ method, path, headers: new Headers({ ...host, ...headers }) });
}

test.each([
  ['a page of another site', { origin: 'https://elsewhere.example' }],
  ['the same name on another port', { origin: 'http://study.example:3001' }],
  ['a browser that says so', { 'sec-fetch-site': 'cross-site' }],
  ['nowhere', { origin: 'null' }],
])('a form from %s is refused', (_, headers) => {
  expect(ask('POST', '/sign-up', headers)).toBe('other-origin');
});

test('a form of more than a megabyte is refused, one of a megabyte is taken', () => {
  const origin = 'http://study.example:3000';
  expect(ask('POST', '/sign-up', { origin, 'content-length': '1048577' })).toBe('body-too-large');
  expect(ask('POST', '/sign-up', { origin, 'content-length': '1048576' })).toBeNull();
});

test('reading a page from a link elsewhere is nobody’s business, and handlers look for themselves', () => {
  const headers = { origin: 'https://elsewhere.example', 'content-length': '9999999' };
  expect(ask('GET', '/library', headers)).toBeNull();
  expect(ask('POST', '/api/v1/attempts', headers)).toBeNull();
});
