import type { Words } from '@/core/extraction';
import { glossOf, lowerFirst, mention, type Names } from './names';

type Named = Pick<Words, 'text' | 'language'>;

/** Our rendering of a statement in the other language; nothing where a part of it has none. */
interface Glossed {
  readonly gloss?: string;
}

/** "The working class is the leading class". */
export function glossOfDefinition(names: Names, subject: Named, predicate: Named): Glossed {
  const [who, what] = [subjectIn(names, subject), glossOf(names, predicate)];
  if (who === undefined || what === undefined) return {};
  if (subject.language === 'en') return { gloss: `${who}是${what}` };
  return { gloss: `${who} ${isPlural(who) ? 'are' : 'is'} ${lowerFirst(what)}` };
}

/** "Trade unions should serve the workers". */
export function glossOfDuty(names: Names, agent: Named, task: Named): Glossed {
  const [who, what] = [subjectIn(names, agent), glossOf(names, task)];
  if (who === undefined || what === undefined) return {};
  return {
    gloss: agent.language === 'en' ? `${who}要${what}` : `${who} should ${lowerFirst(what)}`,
  };
}

/** "The working class is described as the leading class": in another order than the text has it. */
export function glossOfDescription(names: Names, subject: Named, predicate: Named): Glossed {
  const [who, what] = [subjectIn(names, subject), glossOf(names, predicate)];
  if (who === undefined || what === undefined) return {};
  if (subject.language === 'en') return { gloss: `“${what}”说的是${who}` };
  return { gloss: `${who} ${isPlural(who) ? 'are' : 'is'} described as ${lowerFirst(what)}` };
}

/** "It is trade unions that are asked to serve the workers". */
export function glossOfRequest(names: Names, agent: Named, task: Named): Glossed {
  const [who, what] = [subjectIn(names, agent), glossOf(names, task)];
  if (who === undefined || what === undefined) return {};
  if (agent.language === 'en') return { gloss: `“${what}”是对${who}提出的要求` };
  const asked = isPlural(who) ? 'that are' : 'that is';
  return { gloss: `It is ${mention(names, agent, 'en')} ${asked} asked to ${lowerFirst(what)}` };
}

/** "Take up the mission of the age; aim to be a pacesetter". */
export function glossOfHalves(names: Names, theme: Named, call: Named): Glossed {
  const [first, second] = [glossOf(names, theme), glossOf(names, call)];
  if (first === undefined || second === undefined) return {};
  if (theme.language === 'en') return { gloss: `${first}，争做${second}` };
  return { gloss: `${raise(first)}; aim to be ${lowerFirst(second)}` };
}

/** A gloss that is a sentence of its own. */
export function asSentence({ gloss }: Glossed, words: Named): Glossed {
  if (gloss === undefined) return {};
  return { gloss: `${gloss}${words.language === 'en' ? '。' : '.'}` };
}

function subjectIn(names: Names, words: Named): string | undefined {
  if (glossOf(names, words) === undefined) return;
  if (words.language === 'en') return mention(names, words, 'zh-CN');
  const name = mention(names, words, 'en');
  // A list of names has no entry of its own: it is glossed part by part.
  return raise(name.startsWith('“') ? (glossOf(names, words) ?? name) : name);
}

function isPlural(name: string): boolean {
  if (/^\w+ing /iu.test(name)) return false;
  return /, | and |people$|[^s]s$/iu.test(name);
}

function raise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
