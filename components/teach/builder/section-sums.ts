import type { SectionForm } from './draft';

/** How many questions of a section one attempt asks; 0 where the number can't be read. */
export function askedIn({ mode, drawn, count, questions }: SectionForm): number {
  if (mode === 'bank' && !drawn) return questions.length;
  const number = Number(count.normalize('NFKC'));
  return Number.isFinite(number) && number > 0 ? Math.floor(number) : 0;
}

/** What a section is worth; null where a number can't be read. */
export function pointsIn(section: SectionForm): number | null {
  const each = pointsOf(section.points);
  if (section.mode === 'modules' || section.drawn) return each && each * askedIn(section);
  return section.questions.reduce<number | null>((sum, { id }) => {
    const typed = section.questionPoints[id]?.trim();
    const own = typed ? pointsOf(typed) : each;
    return sum === null || own === null ? null : sum + own;
  }, 0);
}

function pointsOf(typed: string): number | null {
  const value = Number(typed.normalize('NFKC').trim() || Number.NaN);
  return Number.isFinite(value) && value > 0 ? value : null;
}
