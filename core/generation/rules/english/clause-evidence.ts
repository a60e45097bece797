import { wordsAt } from '@/core/extraction';
import { splitSentences } from '@/core/text';
import { proofs } from '../../choices';
import { capitalise, cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { EvidenceDraft } from '../../draft';
import { inLanguages } from '../../names';
import { chanceOf } from '../../random';
import { tellOf } from './ask';
import { type Change, changesOf } from './changes';
import { withChange } from './clause-swap';
import { asStatement, type Clause, clausesOf, isRenamed, sharedContent, wordsIn } from './clauses';

/** Which sentence supports a statement that says less, or says it in another order or other words? */
export function askForEvidence(context: Context): EvidenceDraft[] {
  return clausesOf(context).flatMap((clause): EvidenceDraft[] => {
    const statement = reword(clause);
    const readable = context.readables.find(
      ({ passage }) => passage.id === clause.subject.passageId,
    );
    if (statement === null || !readable) return [];
    const sentences = splitSentences(readable.text)
      .map(({ start, end }) => wordsAt(readable, start, end))
      .filter(({ text }) => wordsIn(text) >= 2);
    const at = sentences.findIndex(({ start }) => start === clause.sentence.start);
    const from = Math.max(0, Math.min(at - 3, sentences.length - 7));
    const shown = sentences.slice(from, from + 7);
    const deciding = shown.findIndex(({ start }) => start === clause.sentence.start);
    if (
      deciding < 0 ||
      shown.length < 3 ||
      shown.some(({ text }) => text.includes('\uE000') || wordsIn(text) > 60)
    )
      return [];
    if (shown.some((one, index) => index !== deciding && sharedContent(one.text, statement) > 0.65))
      return [];
    const change = falseVersion(context, clause);
    const asksVerdict = change !== null;
    const isFalse = change !== null && chanceOf('verdict', context.seed, clause.key) < 0.5;
    const { names } = context;
    const document = clause.subject.documentId;
    return [
      {
        kind: 'evidence',
        rule: asksVerdict
          ? 'clause-verdict'
          : asDuty(clause) === null
            ? 'clause-evidence'
            : 'clause-evidence-duty',
        variant: isFalse ? 'false' : 'true',
        fact: clause,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          if (language === 'en')
            return asksVerdict
              ? `Does the passage of ${source} support the statement? Select the sentence that decides.`
              : `Select the sentence of ${source} that supports the statement.`;
          return asksVerdict
            ? `${source}的这一段支持下面的说法吗？请选出能作出判断的那句话。`
            : `请从${source}的这一段中选出支持下面说法的那句话。`;
        }),
        rationale: inLanguages((language) => {
          const place = placeOf(names, clause.proof, document, language);
          if (isFalse && change)
            return language === 'en'
              ? `The sentence has “${change.old.text}”, not “${change.fresh}” ${place}.`
              : `这句话里是“${change.old.text}”，不是“${change.fresh}”${place}。`;
          return language === 'en'
            ? `This sentence says so, and no other of the passage does ${place}.`
            : `这一段里只有这句话这样说${place}。`;
        }),
        statement: {
          text: isFalse && change ? withChange(clause, change) : statement,
          language: 'en',
        },
        sentences: shown,
        deciding: [deciding],
        verdict: asksVerdict ? !isFalse : null,
        evidence: proofs([clause.sentence], []),
        concepts: [],
        level: 'analyse',
        salience: 0.7,
      },
    ];
  });
}

function falseVersion(context: Context, clause: Clause): Change | null {
  // The first change makes a statement to be judged: this one shall say something else.
  const change = changesOf(context, clause)
    .slice(1)
    .find(({ what }) => what !== 'name');
  return change && chanceOf('ask', context.seed, clause.key) < 0.5 ? change : null;
}

/** The statement in other words or in another order; null where it would be a copy, if only of a part. */
function reword(clause: Clause): string | null {
  const length = wordsIn(clause.core.text);
  if (length < 6 || length > 32) return null;
  if (/[()]/u.test(clause.core.text)) return null;
  const duty = asDuty(clause);
  if (duty !== null) return duty;
  const told = clause.opening ? tellOf(clause, null) : null;
  if (told !== null && clause.apposition === null) return `${capitalise(clause.name)} ${told}.`;
  return isRenamed(clause) ? asStatement(clause) : null;
}

/** "must wear" as "are required to wear". */
function asDuty(clause: Clause): string | null {
  const { modal, verb, predicate, name, number, negated, opening } = clause;
  if (
    modal === null ||
    opening !== null ||
    clause.apposition !== null ||
    /^(?:no|neither|nobody|nothing)\b/iu.test(name)
  )
    return null;
  const phrase: Readonly<Record<string, string>> = negated
    ? { must: 'not allowed to', shall: 'not allowed to', may: 'not allowed to' }
    : { must: 'required to', shall: 'required to', may: 'allowed to' };
  const words = phrase[modal];
  if (words === undefined || (negated && clause.passive)) return null;
  const rest = verb.text
    .slice(modal.length)
    .replace(/^ not\b/u, '')
    .trim();
  if (/^(?:only|also|not)\b/u.test(rest)) return null;
  return `${capitalise(name)} ${number === 'plural' ? 'are' : 'is'} ${words} ${rest} ${predicate.text}.`;
}
