import type { Context } from '../../context';
import type { ShortDraft } from '../../draft';
import { invert } from './ask';
import { type Clause, clausesOf, contentOf, isCutShort, wordsIn } from './clauses';
import { part } from './times';
import { worthOf } from './worth';
import { formsOf, writeAnswer } from './written';

/** What did somebody do it to, what is it, where, why: the answer is a few words that the clause ends in. */
export function askForFewWords(context: Context): ShortDraft[] {
  return clausesOf(context).flatMap((clause): ShortDraft[] => {
    if (clause.negated || isCutShort(clause) || worthOf(context, clause) < 0.3) return [];
    return [
      askForObject(context, clause),
      askForAim(context, clause),
      askWhatItIsCalled(context, clause),
      askWhatItIs(context, clause),
      askWhere(context, clause),
      askForCause(context, clause),
      askByWhom(context, clause),
    ].flatMap((draft) => draft ?? []);
  });
}

const dull =
  /\b(?:thing|things|part|parts|role|way|ways|number|numbers|amount|lot|kind|kinds|sort|type|place|time|attention|use|interest|impact|effect|influence|example|step|steps|success|something|anything|nothing|everything|people|others|everyone|anyone|half|issue|issues|problem|problems|idea|ideas|one|ones)$/iu;

/** A short noun phrase that says something by itself. */
function isTelling(text: string, most = 6): boolean {
  const bare = text.replace(/^(?:the|an?) /iu, '');
  if (wordsIn(bare) > most || contentOf(bare).size === 0 || dull.test(bare)) return false;
  if (
    /\b(?:his|her|its|their|this|that|these|those|other|such|own|another|more|most|some|many|several|few|no|hundreds|dozens|new|same)\b|[()“”",;:]|^\d|^\p{L}+ing\b/iu.test(
      text,
    )
  )
    return false;
  if (/\b(?:\p{L}{2,}est|largest|best|most|least)\b/u.test(text)) return false;
  // One plain noun is a guess: "opposition", "changes".
  return wordsIn(bare) > 1 || /^\p{Lu}/u.test(bare);
}

/** True where the question itself has a word of the answer, or hardly a word at all. */
function tells(question: string, answer: string): boolean {
  const asked = contentOf(question);
  return asked.size < 3 || [...contentOf(answer)].some((word) => asked.has(word));
}

function personIn(clause: Clause, start: number, end: number): boolean {
  return clause.names.some(
    ({ words, kind }) => kind === 'person' && words.start >= start && words.end === end,
  );
}

function askForObject(context: Context, clause: Clause): ShortDraft | null {
  const { object } = clause;
  const inverted = object && isTelling(object.text) ? invert(clause, object) : null;
  if (!object || inverted === null || wordsIn(inverted) < 3 || wordsIn(inverted) > 20) return null;
  // "the request and agreement form PDFs": a noun, not a verb.
  if (tells(inverted, object.text) || clause.base === 'form') return null;
  if (!isGiven(clause, object.text)) return null;
  const asks = personIn(clause, object.start, object.end) ? 'whom' : 'what';
  return writeAnswer(
    context,
    clause,
    'clause-object-short',
    `${asks} ${inverted}`,
    formsOf(object.text),
  );
}

/**
 * "the steam hammer", "Nora Berg", "pressure vessels": neither how many of them nor one of a kind ("an
 * entire sector"), and of somebody or something that the question names.
 */
function isGiven({ opening, adverb, name }: Clause, object: string): boolean {
  if (
    /^(?:an? |two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d)| (?:of|in|for) |['’]s /iu.test(
      object,
    )
  )
    return false;
  if (adverb !== null || /^In the (?:end|meantime)$/u.test(opening?.text ?? '')) return false;
  return /^\p{Lu}|^(?:the )?\p{Ll}+ \p{Ll}/u.test(object) && !/^(?:the )?\p{Ll}+$/u.test(name);
}

const ofVerb =
  /(?:^| )to (?<verb>(?!the |an? |his |her |its |their |be |have |do |make |take |get |give |go |come )\p{Ll}{3,}) (?<object>(?:the |an? )?[\p{L}’' -]+?)(?<rest> (?:by|in) (?:1\d|20)\d\d)?$/u;

/** What somebody plans, tries or has to do it to: "is required to pass an exam". */
function askForAim(context: Context, clause: Clause): ShortDraft | null {
  const { predicate } = clause;
  const found = ofVerb.exec(predicate.text);
  const { object, rest = '' } = found?.groups ?? {};
  if (!object || !isTelling(object) || !/^(?:the |an? |\p{Lu}|\p{Ll}+ \p{Ll}+$)/u.test(object))
    return null;
  if (
    /\b(?:in|on|at|for|from|to|towards?|against|with|by|about|into|over|through|than|as|after|before|during|that|which|who|and|or|if|when|while|because|him|her|them|it|up|out|off|down|away|back|well|more|only)\b|\p{Ll}{3}ly\b/u.test(
      object,
    )
  )
    return null;
  // "limited to major cities": no verb.
  if (
    /^(?:limited|confined|restricted|compared|devoted|dedicated|committed|related|linked|due|subject|close)$/u.test(
      clause.main.text,
    )
  )
    return null;
  const end = predicate.text.length - rest.length;
  const at = part(predicate, end - object.length, end);
  if (
    /\b(?:that|which|who|and|or|but|if|when|while|because|it|he|she|they)\b/u.test(
      predicate.text.slice(0, at.start - predicate.start),
    )
  )
    return null;
  const inverted = invert(clause, at);
  if (
    inverted === null ||
    wordsIn(inverted) < 5 ||
    wordsIn(inverted) > 20 ||
    tells(inverted, object)
  )
    return null;
  const isPerson = personIn(clause, at.start, at.end);
  // A lone name of which the text does not tell what it is may be somebody's.
  if (!isPerson && /^\p{Lu}\p{L}+$/u.test(object)) return null;
  const asks = isPerson ? 'whom' : 'what';
  return writeAnswer(context, clause, 'clause-aim-short', `${asks} ${inverted}`, formsOf(object));
}

/** "is called a hound", "is known as the Pale": what it is called. */
function askWhatItIsCalled(context: Context, clause: Clause): ShortDraft | null {
  const { predicate, main, passive, verb } = clause;
  const as = /^(?:known|referred)$/u.test(main.text);
  if (!passive || !(as || /^(?:called|named|nicknamed|dubbed|titled)$/u.test(main.text)))
    return null;
  const found =
    /^(?:(?:to )?as )?(?<name>(?:the |an? )?[“"'‘]?[\p{L}][\p{L}’' -]{2,40}[”"'’]?)$/u.exec(
      predicate.text,
    );
  const name = found?.groups?.name;
  if (!name || as !== /^(?:to )?as /u.test(predicate.text) || wordsIn(name) > 5) return null;
  const words = part(predicate, predicate.text.length - name.length, predicate.text.length);
  const bare = name.replace(/[“”"‘]|['’]$/gu, '');
  if (/\b(?:by|in|on|for|after|because|that|and|or|so)\b/u.test(bare)) return null;
  const inverted = invert(clause, words);
  if (inverted === null || wordsIn(inverted) < 3 || tells(`${inverted} ${verb.text}`, bare))
    return null;
  return writeAnswer(context, clause, 'clause-called-short', `what ${inverted}`, formsOf(bare));
}

/** "What was the lake's old name?", where the subject says what is sought. */
function askWhatItIs(context: Context, clause: Clause): ShortDraft | null {
  const { name, predicate, base, auxiliary, number, apposition, opening, adverb } = clause;
  if (base !== 'be' || number === 'plural' || apposition !== null || opening !== null) return null;
  if (!/^(?:is|was)$/u.test(auxiliary ?? '') || adverb !== null) return null;
  if (!/^the |['’]s /u.test(name) || wordsIn(name) < 3 || wordsIn(name) > 14) return null;
  if (/\b(?:reason|aim|goal|purpose|idea|problem|result|way|his|her|their|its)\b/u.test(name))
    return null;
  if (!/^(?:the |an? |\p{Lu}|\p{Ll}+ \p{Ll}+$)/u.test(predicate.text) || !isTelling(predicate.text))
    return null;
  if (
    /\b(?:to|that|in|on|at|by|for|with|from|very|quite|so|too)\b|\p{Ll}{3}(?:ed|ing|ly)\b/u.test(
      predicate.text,
    )
  )
    return null;
  if (tells(name, predicate.text)) return null;
  const asks = personIn(clause, predicate.start, predicate.end) ? 'who' : 'what';
  return writeAnswer(
    context,
    clause,
    'clause-identity-short',
    `${asks} ${auxiliary} ${name}`,
    formsOf(predicate.text),
  );
}

const happens =
  /^(?:hold|record|shoot|film|build|found|open|locate|base|land|live|settle|die|establish|discover|launch|meet|bury|bear|raise|arrest|sign|start|begin|train|study|work|perform|host|teach|publish|crash|sink|fight|unveil|display|exhibit|stage)$/u;

/** A place at the end of the clause. */
function askWhere(context: Context, clause: Clause): ShortDraft | null {
  const { predicate, base } = clause;
  const found =
    / ?\b(?:in|at|near) (?<place>(?:the )?\p{Lu}[\p{L}’'.-]*(?:(?: |, )(?:(?:of|the|and) )?\p{Lu}[\p{L}’'.-]*){0,4})$/u.exec(
      predicate.text,
    );
  const place = found?.groups?.place;
  if (!found || !place || !happens.test(base ?? '')) return null;
  const title = context.names.documents.get(clause.subject.documentId)?.title.text ?? '';
  if (/^no\b/iu.test(clause.name) || title.includes(place.replace(/^the /u, ''))) return null;
  if (
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|World|English|French|German|Latin|Spanish)\b/u.test(
      place,
    )
  )
    return null;
  const before = predicate.text.slice(0, found.index);
  if (/\b(?:which|who|that|where|when|because|and|after|before)\b|,/u.test(before)) return null;
  const inverted = invert(clause, part(predicate, found.index, predicate.text.length));
  if (inverted === null || wordsIn(inverted) < 4 || wordsIn(inverted) > 20) return null;
  if (tells(inverted, place)) return null;
  const bare = place.replace(/^the /u, '');
  return writeAnswer(context, clause, 'clause-where-short', `where ${inverted}`, [
    place,
    bare,
    ...(bare.includes(', ') ? [bare.split(', ')[0] ?? bare] : []),
  ]);
}

/** "because of the frost": a cause of a few words. */
function askForCause(context: Context, clause: Clause): ShortDraft | null {
  const { predicate } = clause;
  const found =
    /,? ?\b(?<lead>because of|due to|owing to|thanks to|as a result of) (?<cause>[^,;()]+)$/u.exec(
      predicate.text,
    );
  const { lead, cause } = found?.groups ?? {};
  if (!found || !lead || !cause || !isTelling(cause, 5)) return null;
  if (
    /\b(?:partly|mainly|largely|not|only|simply|and|or)$/u.test(
      predicate.text.slice(0, found.index),
    )
  )
    return null;
  const inverted = invert(clause, part(predicate, found.index, predicate.text.length));
  if (inverted === null || wordsIn(inverted) < 4 || wordsIn(inverted) > 22) return null;
  if (tells(inverted, cause)) return null;
  return writeAnswer(context, clause, 'clause-cause-short', `why ${inverted}`, [
    `${lead} ${cause}`,
    ...formsOf(cause),
  ]);
}

/** Who or what is behind a "by": asked from the side of the one who acts. */
function askByWhom(context: Context, clause: Clause): ShortDraft | null {
  const { turned, passive, name } = clause;
  if (!passive || turned === null || clause.apposition !== null) return null;
  const { subject, verb, rest } = turned;
  if (!isTelling(subject.text) || wordsIn(name) > 10) return null;
  const person = clause.names.find(
    ({ words }) => words.start <= subject.end && words.end === subject.end,
  );
  const asks = person?.kind === 'person' || person?.kind === 'body' ? 'who' : 'what';
  if (asks === 'what' && /\p{Lu}/u.test(subject.text)) return null;
  const told = [verb, name, ...rest.map(({ text }) => text)].join(' ');
  if (wordsIn(told) < 4 || wordsIn(told) > 20 || tells(told, subject.text)) return null;
  return writeAnswer(
    context,
    clause,
    'clause-agent-short',
    `${asks} ${told}`,
    formsOf(subject.text),
  );
}
