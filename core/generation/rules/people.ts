import type { Language } from '@/core/content';
import type { Words } from '@/core/extraction';
import { briefly, capitalise, placeOf } from '../citation';
import { type Context, factsOf } from '../context';
import { glossedInSentence, glossOf, inLanguages, type Names } from '../names';

/** Somebody whom a document names, and the best that it says of the person for a reason. */
export interface Person {
  readonly words: Words;
  /** Where it says so. */
  readonly proof: Words;
  readonly said: (names: Names, documentId: string, language: Language) => string;
}

/** Everybody whom a document names with a post, an act or a speech; each once. */
export function peopleOf(context: Context, documentId: string): Person[] {
  const people = new Map<string, Person>();
  const add = (person: Person): void => {
    if (person.words.documentId === documentId && !people.has(person.words.text))
      people.set(person.words.text, person);
  };
  for (const { person, role, proof } of factsOf(context, 'role'))
    add({ words: person, proof, said: asNamed(firstPost(role), proof) });
  for (const { person, kind, verb, object, proof } of factsOf(context, 'act'))
    add({ words: person, proof, said: asActing(kind, verb, object, proof) });
  for (const { speaker, proof } of factsOf(context, 'speech'))
    add({ words: speaker, proof, said: asSpeaking(proof) });
  return [...people.values()];
}

type Said = Person['said'];

/** Of several posts with a defect in their words only the first is named. */
function firstPost(role: Words): Words {
  const [text = role.text] = role.noted ? role.text.split(', ') : [];
  return { ...role, text, end: role.start + text.length };
}

function asSpeaking(proof: Words): Said {
  return (names, documentId, language) => {
    const source = briefly(names, documentId, language);
    const place = placeOf(names, proof, documentId, language);
    return language === 'en'
      ? `${capitalise(source)} gives other words of this person ${place}.`
      : `${source}转述此人的是另外的话${place}。`;
  };
}

function asNamed(role: Words, proof: Words): Said {
  return (names, documentId, language) => {
    const source = briefly(names, documentId, language);
    const place = placeOf(names, proof, documentId, language);
    return language === 'en'
      ? `${capitalise(source)} names this person as “${role.text}” ${place}.`
      : `${source}写明此人的职务是${glossedInSentence(names, role, 'zh-CN')}${place}。`;
  };
}

function asActing(kind: string, verb: Words, object: Words, proof: Words): Said {
  return (names, documentId, language) => {
    const source = briefly(names, documentId, language);
    const place = placeOf(names, proof, documentId, language);
    if (kind === 'attended')
      return language === 'en'
        ? `${capitalise(source)} names this person among those who attended ${place}.`
        : `${source}把此人列在出席者之中${place}。`;
    const gap = verb.language === 'en' ? ' ' : '';
    const act = `${verb.text}${gap}${object.text}`;
    return language === 'en'
      ? `${capitalise(source)} says of this person: “${act}” ${place}.`
      : `${source}写的是此人${glossOf(names, { text: act, language: verb.language }) ?? `“${act}”`}${place}。`;
  };
}

/** "… of Yang Zhiming": what is said, as a sentence in each language. */
export function saidOf(names: Names, person: Person, documentId: string) {
  return inLanguages((language) => person.said(names, documentId, language));
}
