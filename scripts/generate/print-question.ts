import type { Option, Question, Wording } from '@/core/content';

/** A question with key, reasons and proof as a page of plain text, for people who review questions. */
export function printQuestion(question: Question, number: number): string {
  const { origin, difficulty, level, languages } = question;
  const rule = origin.type === 'rule' ? origin.rule : origin.type;
  const edited = origin.type === 'rule' && origin.edited ? ' (edited by the editors)' : '';
  return [
    `${number}. ${question.kind} · ${rule}${edited} · difficulty ${difficulty} · ${level} · ${languages.join(' ')} · ${question.id}`,
    ...languages.map((language) => `   ${question.stem[language]}`),
    ...body(question),
    ...languages.map((language) => `   Why: ${question.rationale[language]}`),
    ...question.evidence.map(
      ({ role, passageId, start, end, quote }) =>
        `   ${role === 'key' ? 'Proof' : 'Contrast'}: ${passageId} ${start}–${end} “${quote}”`,
    ),
    question.concepts.length > 0 ? `   Concepts: ${question.concepts.join(', ')}` : '   No concept',
  ].join('\n');
}

function body(question: Question): string[] {
  switch (question.kind) {
    case 'single-choice':
      return question.options.flatMap((option) => line(option, option.id === question.key));
    case 'multiple-choice':
      return question.options.flatMap((option) => line(option, question.key.includes(option.id)));
    case 'true-false': {
      const statement = `   ${question.key ? 'True' : 'False'}: ${words(question.statement)}`;
      return question.correction
        ? [statement, `   Source: ${words(question.correction)}`]
        : [statement];
    }
    case 'cloze': {
      const text = question.parts.map((part) =>
        part.type === 'text' ? part.text : `[${part.id}]`,
      );
      const keys = new Map(Object.entries(question.key).map(([blank, word]) => [word, blank]));
      return [
        `   ${text.join('')}${question.gloss ? ` [${question.gloss}]` : ''}`,
        ...question.bank.flatMap((word) => {
          const blank = keys.get(word.id);
          return blank ? [`   [${blank}] ${words(word.wording)}`] : line(word, false);
        }),
      ];
    }
    case 'match': {
      const partners = new Map(Object.entries(question.key).map(([left, right]) => [right, left]));
      return question.right.flatMap((right) => {
        const left = question.left.find(({ id }) => id === partners.get(right.id));
        const [own = '', ...reasons] = line(right, left !== undefined);
        return [left ? `${own} ← ${words(left.wording)}` : own, ...reasons];
      });
    }
    case 'order':
      return question.key.flatMap((id, index) => {
        const item = question.items.find((candidate) => candidate.id === id);
        return item ? [`   ${index + 1}) ${words(item.wording)}`] : [];
      });
    case 'classify':
      return question.bins.flatMap((bin) => [
        `   ${words(bin.wording)}:`,
        ...question.cards.flatMap((card) =>
          question.key[card.id] === bin.id ? line(card, true) : [],
        ),
      ]);
    case 'numeric': {
      const { value, tolerance, unit, operation } = question;
      const working = operation?.operands.map(({ text }) => text).join(`, `);
      return [
        `   = ${value} ± ${tolerance} ${unit?.en ?? unit?.['zh-CN'] ?? ''}`.trimEnd(),
        ...(operation ? [`   ${operation.type} of ${working}`] : []),
      ];
    }
    case 'short-answer':
      return [question, ...(question.points ?? [])].flatMap(({ accepted }, index) => {
        const texts = [...(accepted['zh-CN'] ?? []), ...(accepted.en ?? [])].join(' | ');
        return [`   ${index === 0 ? 'Accepted' : `Point ${index}`}: ${texts}`];
      });
    case 'evidence': {
      const verdict = question.verdict === false ? 'Not supported' : 'Supported';
      return [
        `   ${verdict}: ${words(question.statement)}`,
        ...question.sentences.map(
          ({ id, text, gloss }) =>
            `   ${question.key.includes(id) ? '✔' : '·'} ${text}${gloss ? ` [${gloss}]` : ''}`,
        ),
      ];
    }
  }
}

function line(option: Option, right: boolean): string[] {
  const reasons = [option.reason?.en, option.reason?.['zh-CN']].flatMap((text) => text ?? []);
  return [
    `   ${right ? '✔' : '·'} ${words(option.wording)}`,
    ...reasons.map((reason) => `       ${reason}`),
  ];
}

function words({ text, gloss }: Wording): string {
  return gloss === undefined ? text : `${text} [${gloss}]`;
}
