import { proofs } from '../../choices';
import { capitalise, cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { Distractor, MatchDraft, SingleDraft, TrueFalseDraft } from '../../draft';
import { inLanguages } from '../../names';
import { chanceOf } from '../../random';
import { statementStem } from '../../statement';
import { sharedContent, verbOf, wordsIn } from './clauses';
import {
  alike,
  bareTask,
  byClue,
  type Case,
  caseOf,
  exceptionOf,
  invertNorm,
  type Norm,
  normsByDocument,
  quotedReason,
  ruleOf,
} from './norms';

/** In which case? The other choices are the cases of other rules. */
export function askInWhichCase(context: Context): SingleDraft[] {
  return normsByDocument(context).flatMap((norms) => {
    const cases = norms.flatMap((norm) => caseOf(norm) ?? []);
    return cases.flatMap((one) => caseDraft(context, one, cases));
  });
}

function caseDraft(context: Context, one: Case, cases: readonly Case[]): SingleDraft[] {
  const { names } = context;
  const { norm } = one;
  const document = norm.statement.documentId;
  const task = bareTask(norm).text;
  if (wordsIn(task) < 3 || (norm.force === 'planned' && /^be\b/u.test(task) && wordsIn(task) < 3))
    return [];
  if (/\b(?:it|its|they|them|their|his|her)\b/iu.test(`${norm.name} ${task}`)) return [];
  const asked = invertNorm(norm, task);
  const kind = leadWord(one.text);
  const others = byClue(
    context,
    cases.filter(
      (other) =>
        other !== one &&
        fits(leadWord(other.text), kind) &&
        !alike(other.norm, norm) &&
        sharedContent(other.text, one.text) < 0.6 &&
        near(wordsIn(other.text), wordsIn(one.text)),
    ),
    { stem: asked, key: one.text, textOf: ({ text }) => text },
  ).slice(0, 3);
  if (others.length < 2) return [];
  return [
    {
      kind: 'single-choice',
      rule: 'norm-case',
      variant: '',
      fact: norm,
      stem: {
        en: `According to ${cite(names, document, 'en')}, ${asksTime(kind) ? 'when' : 'in which case'} ${asked}?`,
      },
      rationale: {
        en: `The text says: “${norm.statement.text}” ${placeOf(names, norm.proof, document, 'en')}.`,
      },
      key: { wording: { text: one.text, language: 'en' }, words: one.words },
      distractors: others.map(
        (other): Distractor => ({
          wording: { text: other.text, language: 'en' },
          words: other.words,
          distance: 2,
          reason: quotedReason(context, other.norm),
        }),
      ),
      arrangement: 'mixed',
      evidence: proofs(
        [norm.proof],
        others.map((other) => other.norm.proof),
      ),
      concepts: [],
      level: 'understand',
      salience: 0.95,
    },
  ];
}

function leadWord(text: string): string {
  const first = text.split(' ')[0]?.toLowerCase() ?? '';
  return first === 'in' || first === 'provided' || first === 'where'
    ? 'if'
    : first === 'whenever'
      ? 'when'
      : first;
}

/** A case for a case, a time for a time. */
function fits(one: string, other: string): boolean {
  return asksTime(one) === asksTime(other);
}

function asksTime(lead: string): boolean {
  return /^(?:before|after|until|upon|once|during|at|on)$/u.test(lead);
}

function near(one: number, other: number): boolean {
  return one <= other * 2 + 2 && other <= one * 2 + 2;
}

/** What is the rule in this case? The other choices are what other cases lead to. */
export function askWhatApplies(context: Context): SingleDraft[] {
  return normsByDocument(context).flatMap((norms) =>
    norms.flatMap((norm): SingleDraft[] => {
      const one = caseOf(norm);
      if (!one || !norm.opensCase) return [];
      const rule = ruleOf(norm);
      if (!isReadable(rule.text)) return [];
      const { names } = context;
      const document = norm.statement.documentId;
      const others = byClue(
        context,
        norms.filter(
          (other) =>
            other !== norm &&
            !alike(other, norm) &&
            (other.opensCase || other.opening === null) &&
            !(other.tail && /\bonly\b/u.test(ruleOf(other).text)) &&
            isReadable(ruleOf(other).text) &&
            near(wordsIn(ruleOf(other).text), wordsIn(rule.text)) &&
            sharedContent(ruleOf(other).text, rule.text) < 0.7,
        ),
        { stem: one.text, key: rule.text, textOf: (other) => ruleOf(other).text },
      )
        .filter(({ opensCase }) => opensCase)
        .slice(0, 3);
      if (others.length < 2) return [];
      return [
        {
          kind: 'single-choice',
          rule: 'norm-applies',
          variant: '',
          fact: norm,
          stem: inLanguages((language) => {
            const source = cite(names, document, language);
            return language === 'en'
              ? `According to ${source}, what applies in this case: “${capitalise(one.text)} …”?`
              : `按照${source}，遇到“${capitalise(one.text)} …”的情况，适用什么规定？`;
          }),
          rationale: quotedReason(context, norm),
          key: { wording: { text: capitalise(rule.text), language: 'en' }, words: rule },
          distractors: others.map(
            (other): Distractor => ({
              wording: { text: capitalise(ruleOf(other).text), language: 'en' },
              words: ruleOf(other),
              distance: 2,
              reason: quotedReason(context, other),
            }),
          ),
          arrangement: 'mixed',
          evidence: proofs(
            [norm.proof],
            others.map(({ proof }) => proof),
          ),
          concepts: [],
          level: 'understand',
          salience: 0.9,
        },
      ];
    }),
  );
}

function isReadable(rule: string): boolean {
  return (
    wordsIn(rule) >= 4 &&
    wordsIn(rule) <= 28 &&
    !/\b(?:it|its|they|them|he|she|his|her|him)\b/iu.test(rule)
  );
}

/** What is the exception? The other choices are exceptions and cases of other rules. */
export function askForException(context: Context): SingleDraft[] {
  return normsByDocument(context).flatMap((norms) =>
    norms.flatMap((norm): SingleDraft[] => {
      const exception = exceptionOf(norm);
      const rule = ruleOf(norm);
      if (!exception || !isReadable(rule.text)) return [];
      const { names } = context;
      const document = norm.statement.documentId;
      const pool = norms.flatMap((other) => {
        if (other === norm || alike(other, norm)) return [];
        const own = exceptionOf(other);
        if (own) return [{ other, words: own }];
        const one = caseOf(other);
        const lead = one
          ? /^(?:if|when|whenever|where) /iu.exec(one.words.text)?.[0].length
          : undefined;
        if (!one || lead === undefined) return [];
        const { words } = one;
        const start = words.start + lead;
        return [{ other, words: { ...words, start, text: words.text.slice(lead) } }];
      });
      const others = byClue(
        context,
        pool.filter(
          ({ words }) =>
            near(wordsIn(words.text), wordsIn(exception.text)) && wordsIn(words.text) >= 3,
        ),
        { stem: rule.text, key: exception.text, textOf: ({ words }) => words.text },
      ).slice(0, 3);
      if (others.length < 2) return [];
      return [
        {
          kind: 'single-choice',
          rule: 'norm-exception',
          variant: '',
          fact: norm,
          stem: inLanguages((language) => {
            const source = cite(names, document, language);
            return language === 'en'
              ? `Which exception ${verbOf(names, document, 'do') === 'do' ? 'do' : 'does'} ${source} make to the rule “${capitalise(rule.text)}”?`
              : `${source}对“${capitalise(rule.text)}”这一规定有什么例外？`;
          }),
          rationale: quotedReason(context, norm),
          key: { wording: { text: exception.text, language: 'en' }, words: exception },
          distractors: others.map(
            ({ other, words }): Distractor => ({
              wording: { text: words.text, language: 'en' },
              words,
              distance: 2,
              reason: quotedReason(context, other),
            }),
          ),
          arrangement: 'mixed',
          evidence: proofs(
            [norm.proof],
            others.map(({ other }) => other.proof),
          ),
          concepts: [],
          level: 'understand',
          salience: 0.95,
        },
      ];
    }),
  );
}

/** Cases and the rules for them, three or four at a time. */
export function matchCases(context: Context): MatchDraft[] {
  return normsByDocument(context).flatMap((norms) => {
    const groups: Norm[][] = [];
    for (const norm of norms) {
      const one = caseOf(norm);
      if (!one || !norm.opensCase || !isReadable(ruleOf(norm).text)) continue;
      const open = groups.find(
        (group) =>
          group.length < 4 &&
          group.every(
            (other) =>
              !alike(other, norm) && sharedContent(caseOf(other)?.text ?? '', one.text) < 0.7,
          ),
      );
      if (open) open.push(norm);
      else groups.push([norm]);
    }
    return groups.filter((group) => group.length >= 3).map((group) => matchDraft(context, group));
  });
}

function matchDraft(context: Context, group: readonly Norm[]): MatchDraft {
  const [fact] = group;
  if (!fact) throw new RangeError('an empty group');
  const { names } = context;
  const document = fact.statement.documentId;
  return {
    kind: 'match',
    rule: 'norm-case-match',
    variant: '',
    fact,
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      return language === 'en'
        ? `Match each case with the rule that ${source} ${verbOf(names, document, 'lay')} down.`
        : `请把每种情况与${source}的规定配对。`;
    }),
    rationale: inLanguages((language) => {
      const places = [
        ...new Set(group.map(({ proof }) => placeOf(names, proof, document, language))),
      ];
      return language === 'en'
        ? `The text has one rule for each of these cases ${places.join(', ')}.`
        : `原文对每种情况各有一条规定${places.join('、')}。`;
    }),
    pairs: group.map((norm) => ({
      left: {
        wording: { text: `${norm.opening?.text ?? ''} …`, language: 'en' },
        words: norm.opening,
      },
      right: {
        wording: { text: ruleOf(norm).text, language: 'en' },
        words: ruleOf(norm),
        reason: quotedReason(context, norm),
      },
    })),
    extras: [],
    arrangement: 'mixed',
    evidence: proofs(
      group.map(({ proof }) => proof),
      [],
    ),
    concepts: [],
    level: 'understand',
    salience: 0.95,
  };
}

/** The rule with its case, told the other way round, or with the case of another rule, which is false. */
export function judgeCases(context: Context): TrueFalseDraft[] {
  return normsByDocument(context).flatMap((norms) => {
    const cases = norms.flatMap((norm) => {
      const one = caseOf(norm);
      return one &&
        norm.opensCase &&
        /^(?:if|when|upon|in|after|where|unless|before|once)\b/u.test(one.text)
        ? [one]
        : [];
    });
    return cases.flatMap((one): TrueFalseDraft[] => {
      const { norm } = one;
      const rule = ruleOf(norm);
      // A case told last would belong to what stands after the comma.
      if (!isReadable(rule.text) || rule.text.includes(',')) return [];
      const other = cases.find(
        (candidate) =>
          candidate !== one &&
          !alike(candidate.norm, norm) &&
          leadWord(candidate.text) === leadWord(one.text) &&
          sharedContent(candidate.text, one.text) < 0.75 &&
          sharedContent(candidate.text, `${one.text} ${rule.text}`) > 0.2 &&
          isReadable(ruleOf(candidate.norm).text),
      );
      const isFalse = other !== undefined && chanceOf('case', context.seed, norm.key) < 0.5;
      const told = (text: string): string => `${capitalise(rule.text)} ${text}.`;
      return [
        {
          kind: 'true-false',
          rule: 'norm-case-verdict',
          variant: isFalse ? 'false' : 'true',
          fact: norm,
          stem: statementStem(context.names, norm.statement.documentId),
          rationale: quotedReason(context, norm),
          statement: { text: told(isFalse ? other.text : one.text), language: 'en' },
          correction: isFalse ? { text: told(one.text), language: 'en' } : null,
          concepts: [],
          level: 'understand',
          salience: 0.85,
          evidence: proofs([norm.proof], isFalse ? [other.norm.proof] : []),
        },
      ];
    });
  });
}
