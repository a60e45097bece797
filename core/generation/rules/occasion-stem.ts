import type { Localized } from '@/core/content';
import type { FactOf } from '@/core/extraction';
import { cite } from '../citation';
import type { Context } from '../context';
import { inLanguages } from '../names';
import { numeral } from '../numerals';

type Occasion = FactOf<'occasion'>;

/** Our names for the kinds of occasion that reports tell of. */
const events: Readonly<Record<string, readonly [string, string]>> = {
  'launching ceremony': ['launching ceremony', '启动仪式'],
  forum: ['forum', '论坛'],
  seminar: ['seminar', '研讨会'],
  发布仪式: ['announcement ceremony', '发布仪式'],
};

/** The question about an occasion, or null where we have no name for its kind. */
export function occasionStem(context: Context, fact: Occasion): Localized | null {
  const { names } = context;
  const document = fact.proof.documentId;
  const pair = events[fact.event?.text.toLowerCase() ?? ''] ?? (fact.event ? null : undefined);
  if (pair === null) return null;
  return inLanguages((language) => {
    const source = cite(names, document, language);
    const event = pair?.[language === 'en' ? 0 : 1] ?? '';
    const number = numeral(fact.values.length, language);
    return language === 'en'
      ? english(fact, source, event, number)
      : chinese(fact, source, event, number);
  });
}

function english(
  fact: Occasion,
  source: string,
  event: string,
  number: string,
): string | undefined {
  switch (fact.relation) {
    case 'place':
      return `Where was the ${event} held, according to ${source}?`;
    case 'sponsor':
      return fact.values.length > 1
        ? `Which of these bodies was a joint sponsor of the ${event}, according to ${source}?`
        : `Which body sponsored the ${event}, according to ${source}?`;
    case 'undertaker':
      return `Which ${number} bodies undertook the ${event}, according to ${source}?`;
    case 'publisher':
      return `Which ${number} bodies jointly made the announcement, according to ${source}?`;
    case 'theme':
      return `Which theme does ${source} give for the ${event}?`;
    case 'exhibition':
      return;
  }
}

function chinese(
  fact: Occasion,
  source: string,
  event: string,
  number: string,
): string | undefined {
  switch (fact.relation) {
    case 'place':
      return `根据${source}，${event}在哪里举行？`;
    case 'sponsor':
      return fact.values.length > 1
        ? `根据${source}，下列哪个单位是${event}的联合主办单位之一？`
        : `根据${source}，${event}由哪个单位主办？`;
    case 'undertaker':
      return `根据${source}，${event}由下列哪${number}个单位承办？`;
    case 'publisher':
      return `根据${source}，先进事迹由下列哪${number}个单位共同发布？`;
    case 'theme':
      return `${source}写明，${event}的主题是下列哪一个？`;
    case 'exhibition':
      return;
  }
}
