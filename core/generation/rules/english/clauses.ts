import type { FactOf, Words } from '@/core/extraction';
import { capitalise, cite } from '../../citation';
import { type Context, factsOf } from '../../context';
import type { Names } from '../../names';

export type Clause = FactOf<'clause'>;

/** Clauses that questions may use: no known defect in them, and worth asking about. */
export function clausesOf(context: Context): Clause[] {
  return factsOf(context, 'clause').filter(
    (clause) => !clause.core.noted && clause.name.length <= 90 && !isVague(clause),
  );
}

/** "convinced several merchants": of what, or to do what, is told further on. */
const needsMore =
  /^(?:convince|persuade|order|urge|tell|enable|force|encourage|remind|inform|assure|oblige)$/u;

/** Nothing but "is important" or "had a problem" tells too little to be asked. */
function isVague(clause: Clause): boolean {
  const { name, predicate, base, head } = clause;
  if (
    needsMore.test(base ?? '') &&
    !clause.passive &&
    !/\b(?:to|that|of|into|how|what|as)\b/u.test(predicate.text)
  )
    return true;
  // "Make sure work is held", "None of the conduct".
  if (/^(?:make|ensure|please|remember|note|check|none|neither)\b/iu.test(name)) return true;
  // Words of speech in a subject, "shortly before Ada Holm and": the clause was misread.
  if (
    /\b(?:claimed|said|says|told|added|argued|insisted|warned|in turn|in fact)\b|\bas \p{Lu}|^(?:shortly|soon|long|just|even|immediately|right|not long) (?:before|after|when)\b/iu.test(
      name,
    )
  )
    return true;
  if (head === 'number' || head === 'amount' || /\bcited as\b/u.test(predicate.text)) return true;
  if (/^(?:cited|called)$/u.test(clause.main.text) && /^this /iu.test(name)) return true;
  if (
    /^(?:one|little|much|some|many|others?|most|several|few|all|each|both|anyone|anything|everyone|nothing|nobody)$/iu.test(
      name,
    )
  )
    return true;
  if (
    /^(?:some|many|several|most|few|all|various|certain) (?:of )?(?:people|things|experts|others|examples)$/iu.test(
      name,
    )
  )
    return true;
  if (
    /^(?:an? |the )?(?:\p{L}+est|most \p{L}+|(?:wide )?(?:variety|range) of|combination|approach|method|way)\b/iu.test(
      name,
    )
  )
    return true;
  if (
    /^(?:an? )?(?:important|good|great|common|typical|key|further|final|big|major|first|second|third)? ?(?:example|part|aspect|way|thing|reason|problem|question|answer|point|feature|step|result|number)\b/iu.test(
      name.replace(/^the /u, ''),
    )
  )
    return true;
  // One of several, told apart from those before.
  if (/^(?:one \p{Ll}+$|(?:a different|another|a second|a third|a further)\b)/iu.test(name))
    return true;
  return base === 'be' && predicate.text.split(' ').length < 2 && !/\d/u.test(predicate.text);
}

/** "do" or "does": rules are plural, other texts singular. */
export function doesOf(names: Names, documentId: string): 'do' | 'does' {
  return names.documents.get(documentId)?.type === 'rules' ? 'do' : 'does';
}

/** A verb in the present tense as the text takes it: "the rules tell", "the law tells". */
export function verbOf(names: Names, documentId: string, verb: string): string {
  if (doesOf(names, documentId) === 'do') return verb;
  return /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** "According to the text “Title”". */
export function accordingTo(names: Names, clause: Pick<Words, 'documentId'>): string {
  return `According to ${cite(names, clause.documentId, 'en')}`;
}

/** The clause as a sentence of its own, with a name where the text has "he". */
export function asStatement(clause: Clause): string {
  return `${capitalise(withoutAlso(namedCore(clause)))}.`;
}

const connective =
  /^(?:Conversely|However|Moreover|Furthermore|In addition|Additionally|Thus|Therefore|Hence|Consequently|As a result|Similarly|Likewise|Meanwhile|For (?:example|instance)|Indeed|In fact|Instead|Nevertheless|Accordingly|On the other hand|By contrast|In contrast|Of course), /u;

/** "also" and "conversely" lean on what stands before a sentence. */
export function withoutAlso(text: string): string {
  return text.replace(connective, '').replace(/(?<!but) also (?=\p{L})/u, ' ');
}

/** The words of the clause, with a name where the text has "he". */
function namedCore(clause: Clause): string {
  const { core, subject } = clause;
  const at = subject.start - core.start;
  if (!isRenamed(clause)) return core.text;
  return core.text.slice(0, at) + clause.name + core.text.slice(at + subject.text.length);
}

/** True where the text has only "he", "his" or "it" for the name in the subject. */
export function isRenamed({ subject, name }: Clause): boolean {
  return /^(?:he|she|his|her|it|its|they|their)\b/iu.test(subject.text) && name !== subject.text;
}

/** The words that prove a clause: its own, and where the name stands that it only points to. */
export function groundOf({ proof, witness }: Clause): Words[] {
  return witness === null ? [proof] : [proof, witness];
}

/** True where the verb follows the subject at once: no apposition, no adverb that would be lost. */
export function isPlain(clause: Clause): boolean {
  if (clause.apposition !== null) return false;
  return (
    clause.adverb === null ||
    !/\b(?:first|only|never|rarely|seldom|last|even|also|no longer)\b/u.test(clause.adverb)
  );
}

/** True where what follows the clause belongs to its last words: "persuaded Norway | and other countries to …". */
export function isCutShort({ sentence, core }: Clause): boolean {
  const rest = sentence.text.slice(core.end - sentence.start).trim();
  return /^(?:only|to|of|for|that|than|by|(?:and|or) (?:\p{Lu}|the|an?|other|in|his|her|its|their|more)\b)/u.test(
    rest,
  );
}

/** Verb and predicate as one run of words, as printed. */
export function endingOf(clause: Clause): Words {
  const { core, verb, predicate } = clause;
  const text = core.text.slice(verb.start - core.start, predicate.end - core.start);
  return { ...core, start: verb.start, end: predicate.end, text };
}

/** Words of a clause that belong together in the world: content words without endings. */
export function contentOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\d][\p{L}\d’'-]{2,}/gu) ?? [];
  return new Set(
    words
      .filter((word) => !grammar.has(word))
      .map((word) => word.replace(/(?:’s|'s|ies|es|s|ed|ing)$/u, '')),
  );
}

const grammar = new Set(
  'the and for are was were has have had been being with from that this these those which who whom whose its his her their they them will would shall should may might can could must not but into onto over under about after before between through during than then when where while also such each other some many most more less very only same own both any all one two three'.split(
    ' ',
  ),
);

/** The share of the smaller set that stands in the other, 0 to 1. */
export function sharedContent(a: string, b: string): number {
  const [one, other] = [contentOf(a), contentOf(b)];
  const smaller = one.size <= other.size ? one : other;
  const larger = smaller === one ? other : one;
  if (smaller.size === 0) return 0;
  return [...smaller].filter((word) => larger.has(word)).length / smaller.size;
}

/** Persons, bodies and groups of people do things; other subjects have things done or happen. */
export function isAgent({ subjectKind, head, name }: Clause): boolean {
  if (subjectKind === 'person' || subjectKind === 'body') return true;
  if (agents.has(head)) return true;
  if (/(?:er|or|ist|ant|ian|man|woman)s?$|(?:men|women|folk)$/u.test(head))
    return !things.has(head) && !things.has(`${head}s`);
  return /^\p{Lu}\p{L}+(?:ans|ese|ish|s)$/u.test(name);
}

const agents = new Set(
  'people peoples man men woman women child children member members student students workers worker sailors soldiers scientists residents citizens settlers natives tribes tribe families government company board committee council minister president chairperson treasurer secretary person persons employee employees employer employers user users operator operators parties party team teams players player king queen crew army police doctors nurses patients teacher teachers director directors officers officer applicant licensee owner tenant landlord visitor visitors farmer farmers judge jury court congress senate parliament house agency authority authorities department forces troops crews players revolutionaries rebels colonists delegates politicians lawyers journalists artists musicians engineers merchants artisans mechanics mps shopkeepers investigators campaigners protesters astronauts climbers historians ministers leaders militias'.split(
    ' ',
  ),
);
const things = new Set(
  'winters summers mothers_ centers centres chapters matters disorders chambers clusters covers members_ timbers trailers trucks humans_ oceans metres meters litres liters calibers hangars mirrors terrors harbors harbours colonies volcanoes organs islands rubbers fevers cancers answers dinners quarters semesters disasters registers boilers burners breakers heaters coolers freezers printers scanners lasers masers transistors resistors capacitors conductors semiconductors insulators motors factors vectors sectors tremors currents plants talents moments_ constants giants instants computers numbers papers letters waters matters rivers powers towers layers fibers fibres polymers factors sensors motors reactors vectors plants elephants variants transporters carriers receptors monomers filters containers orders errors doors floors colors colours flowers fingers feathers corners borders'.split(
    ' ',
  ),
);

/** Length in words. */
export function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
