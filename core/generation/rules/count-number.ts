import type { Localized } from '@/core/content';
import { proofs } from '../choices';
import { cite, placeOf } from '../citation';
import type { Context } from '../context';
import type { NumericDraft } from '../draft';
import { conceptIds, inLanguages, mention } from '../names';
import { stemOfFigure } from './count-figure';
import { type Count, countedIn, countGroups, figureIn } from './counts';

/** How many? The figure itself is to be written. */
export function askForNumber(context: Context): NumericDraft[] {
  return countGroups(context).flatMap((group) =>
    group.flatMap((count): NumericDraft[] => {
      if (count.figure.noted || count.counted.noted) return [];
      const { names } = context;
      const document = count.figure.documentId;
      return [
        {
          ...common(context, count),
          kind: 'numeric',
          rule: 'count-number',
          variant: '',
          stem: stemOfFigure(context, count),
          rationale: inLanguages((language) => {
            const place = placeOf(names, count.proof, document, language);
            return language === 'en'
              ? `The text gives ${figureIn(count, 'en')} ${place}.`
              : `原文给出的是${count.figure.text}${place}。`;
          }),
          value: count.value,
          tolerance: 0,
          unit: unitOf(count),
          operation: null,
          level: 'remember',
          salience: 0.6,
        },
      ];
    }),
  );
}

/** How many together, how many more, which share? From two figures that one sentence prints. */
export function askForResult(context: Context): NumericDraft[] {
  return countGroups(context).flatMap((group) =>
    group.flatMap((first, index) =>
      group.slice(index + 1, index + 2).flatMap((second): NumericDraft[] => {
        if (first.unit !== second.unit || isHedged(first) || isHedged(second)) return [];
        if ([first.figure, second.figure, first.counted, second.counted].some((one) => one.noted))
          return [];
        return isPart(context, first, second)
          ? [share(context, first, second)]
          : first.unit === 'people'
            ? [total(context, first, second), excess(context, first, second)]
            : [];
      }),
    ),
  );
}

function isHedged({ figure }: Count): boolean {
  return /^(?:more|over|nearly|about|almost|some)\b|^[近约逾]|[多余]/u.test(figure.text);
}

/** True where the second figure is a part of the first: "…, including 1.525 million …". */
function isPart(context: Context, first: Count, second: Count): boolean {
  const text = context.readables.find(({ passage }) => passage.id === first.figure.passageId)?.text;
  const between = text?.slice(first.figure.end, second.figure.start) ?? '';
  return (
    second.value < first.value &&
    /\bincluding\b|\bof (?:which|whom)\b|\bamong (?:which|whom|them)\b|其中/u.test(between) &&
    !/[.;。；]/u.test(between)
  );
}

function share(context: Context, whole: Count, part: Count): NumericDraft {
  const { names } = context;
  const document = whole.figure.documentId;
  const exact = (part.value / whole.value) * 100;
  const value = Math.round(exact * 10) / 10;
  return {
    ...common(context, part, whole),
    kind: 'numeric',
    rule: 'count-share',
    variant: '',
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      const [small, large] = [part, whole].map((one) => countedIn(names, one, language));
      return language === 'en'
        ? `By the figures in ${source}, what percentage of ${large} were ${small}, to one decimal place?`
        : `按${source}给出的数字计算，${small}占${large}的百分之几（保留一位小数）？`;
    }),
    rationale: workings(context, part, [part, whole], '÷', value),
    value,
    // Whoever rounds a step earlier or later is right too.
    tolerance: 0.1,
    unit: { en: '%', 'zh-CN': '%' },
    operation: operation('percentage', [part, whole]),
    level: 'apply',
    salience: 0.95,
  };
}

function total(context: Context, first: Count, second: Count): NumericDraft {
  const { names } = context;
  const document = first.figure.documentId;
  const value = first.value + second.value;
  return {
    ...common(context, first, second),
    kind: 'numeric',
    rule: 'count-sum',
    variant: '',
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      const [one, other] = [first, second].map(({ counted }) => mention(names, counted, language));
      return language === 'en'
        ? `According to ${source}, how many people in all received the title of ${one} or of ${other}?`
        : `根据${source}，获得“${first.counted.text}”和“${second.counted.text}”两种称号的一共有多少人？`;
    }),
    rationale: workings(context, first, [first, second], '+', value),
    value,
    tolerance: 0,
    unit: unitOf(first),
    operation: operation('sum', [first, second]),
    level: 'apply',
    salience: 0.95,
  };
}

function excess(context: Context, first: Count, second: Count): NumericDraft {
  const { names } = context;
  const document = first.figure.documentId;
  const [more, fewer] = first.value > second.value ? [first, second] : [second, first];
  const value = more.value - fewer.value;
  return {
    ...common(context, more, fewer),
    kind: 'numeric',
    rule: 'count-difference',
    variant: '',
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      const [one, other] = [more, fewer].map(({ counted }) => mention(names, counted, language));
      return language === 'en'
        ? `According to ${source}, how many more people received the title of ${one} than that of ${other}?`
        : `根据${source}，获得“${more.counted.text}”称号的比获得“${fewer.counted.text}”称号的多多少人？`;
    }),
    rationale: workings(context, more, [more, fewer], '−', value),
    value,
    tolerance: 0,
    unit: unitOf(more),
    operation: operation('difference', [more, fewer]),
    level: 'apply',
    salience: 0.85,
  };
}

function common(context: Context, count: Count, other?: Count) {
  const all = other ? [count, other] : [count];
  return {
    fact: count,
    evidence: proofs(
      all.map((one) => one.proof),
      [],
    ),
    concepts: all.flatMap(({ counted }) => conceptIds(context.names, counted.text)),
  };
}

function operation(type: 'sum' | 'difference' | 'percentage', counts: readonly Count[]) {
  return { type, operands: counts.map(({ figure, value }) => ({ figure, value })) };
}

function workings(
  context: Context,
  at: Count,
  counts: readonly Count[],
  sign: string,
  result: number,
): Localized {
  return inLanguages((language) => {
    const place = placeOf(context.names, at.proof, at.proof.documentId, language);
    const figures = counts.map((count) => figureIn(count, language)).join(` ${sign} `);
    const unit = sign === '÷' ? '%' : language === 'en' ? '' : (unitOf(at)?.['zh-CN'] ?? '');
    const sum = `${figures} = ${result}${unit}`;
    return language === 'en'
      ? `The figures stand side by side ${place}: ${sum}.`
      : `两个数字写在一起${place}：${sum}。`;
  });
}

function unitOf({ unit, figure }: Count): Localized | null {
  if (unit === 'people') return { en: 'people', 'zh-CN': '人' };
  if (unit === 'years')
    return { en: 'years', 'zh-CN': figure.text.replace(/^[\d.]+/u, '') || '年' };
  const measure = /\p{Script=Han}+$/u.exec(figure.text)?.[0];
  return measure === undefined || /[万亿]/u.test(measure) ? null : { 'zh-CN': measure };
}
