/**
 * The names that an ICU message wants filled in, and its tags, sorted. Throws on unbalanced braces.
 * Example: `<b>{count, plural, one {# day} other {# days}}</b>` → `['<b>', 'count']`.
 */
export function icuArguments(message: string): string[] {
  const names = new Set<string>();
  const end = readMessage(message, 0, names);
  if (end !== message.length) throw new Error(`unbalanced brace at ${end}: ${message}`);
  return [...names].sort();
}

/** Reads text up to the brace that closes it; gives the position of that brace or the end. */
function readMessage(message: string, start: number, names: Set<string>): number {
  let at = start;
  while (at < message.length && message[at] !== '}') {
    if (message[at] === '{') {
      at = readArgument(message, at + 1, names);
    } else {
      const tag = /^<(\w+)\/?>/.exec(message.slice(at));
      if (tag) names.add(`<${tag[1]}>`);
      at += 1;
    }
  }
  return at;
}

/** Reads `name}`, `name, type}` or `name, plural, one {…} other {…}}`; gives the position behind it. */
function readArgument(message: string, start: number, names: Set<string>): number {
  const name = /^\s*(\w+)\s*/.exec(message.slice(start));
  if (!name) throw new Error(`no name at ${start}: ${message}`);
  names.add(name[1] ?? '');
  let at = start + name[0].length;
  while (message[at] !== '}') {
    if (at >= message.length) throw new Error(`open brace at ${start}: ${message}`);
    at = message[at] === '{' ? readMessage(message, at + 1, names) + 1 : at + 1;
  }
  return at + 1;
}
