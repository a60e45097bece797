import type { Draft, PolicyForm, SectionForm } from '@/components/teach/builder/draft';
import type { BankQuestion } from '@/components/teach/builder/question-bank';
import { localTimeOf } from '@/components/teach/local-time';
import { AssignmentPolicySchema, type SectionDraft } from '@/core/assignments';
import type { EditableAssignment } from '@/server/assignments';

/** A stored draft as the form shows it, on a clock in `zone`. */
export function formOf(
  draft: EditableAssignment['draft'],
  questions: readonly BankQuestion[],
  zone: string,
): Draft {
  const { title, opensAt, dueAt, closesAt, maxAttempts } = draft;
  const policy = AssignmentPolicySchema.parse(draft.policy);
  return {
    ...{ title, zone, score: policy.score },
    opens: localTimeOf(opensAt, zone),
    due: localTimeOf(dueAt, zone),
    closes: closesAt === null ? '' : localTimeOf(closesAt, zone),
    attempts: maxAttempts === null ? '' : String(maxAttempts),
    policy: policyFormOf(policy),
    sections: draft.sections.map((section, index) => sectionFormOf(section, index, questions)),
  };
}

function sectionFormOf(
  section: SectionDraft,
  index: number,
  bank: readonly BankQuestion[],
): SectionForm {
  const { title = '', questionIds = [], moduleIds = [], drawCount = null } = section;
  const { points = 1, questionPoints = {} } = section;
  return {
    ...{ key: `stored-${index}`, title, moduleIds, points: String(points) },
    mode: drawCount !== null && questionIds.length === 0 ? 'modules' : 'bank',
    questions: questionIds.flatMap((id) => bank.find((question) => question.id === id) ?? []),
    drawn: drawCount !== null && questionIds.length > 0,
    count: String(drawCount ?? 10),
    questionPoints: Object.fromEntries(
      Object.entries(questionPoints).map(([id, value]) => [id, String(value)]),
    ),
  };
}

function policyFormOf(policy: ReturnType<typeof AssignmentPolicySchema.parse>): PolicyForm {
  const { feedback, certainty, credit, marking, navigation, overtime, practice, review } = policy;
  return {
    ...{ feedback, certainty, credit, marking, navigation, overtime, practice, review },
    tries: policy.tries.slice(1).map(percent),
    shuffleQuestions: policy.shuffle.questions,
    shuffleOptions: policy.shuffle.options,
    timeLimit: policy.timeLimit === null ? '' : minutes(policy.timeLimit),
    grace: minutes(policy.grace),
    late: policy.late.map(({ hours, share }) => ({ hours: String(hours), share: percent(share) })),
    honour: policy.honour ?? '',
  };
}

function percent(share: number): string {
  return String(Math.round(share * 10_000) / 100);
}

function minutes(seconds: number): string {
  return String(Math.round((seconds / 60) * 100) / 100);
}
