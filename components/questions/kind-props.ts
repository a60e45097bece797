import type { Answer, AnswerOf, PublicQuestion } from '@/core/content';
import type { Feedback } from '@/core/grading';

/** What the component of one question kind is given. */
export interface KindProps<Kind extends PublicQuestion['kind']> {
  readonly question: Extract<PublicQuestion, { kind: Kind }>;
  readonly value: AnswerOf<Kind>;
  readonly onChange: (answer: Answer) => void;
  /** Present once the answer is released; the answer can't be changed then. */
  readonly feedback: Feedback | null;
  /** Id of the element that asks, for naming the group. */
  readonly stemId: string;
  /** Whether the digits on the keyboard choose here: one question per page only. */
  readonly keys: boolean;
}
