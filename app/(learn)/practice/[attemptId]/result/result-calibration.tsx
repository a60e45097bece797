import { CalibrationCurve } from '@/components/progress/calibration-curve';
import type { AttemptReview } from '@/core/assignments';
import { calibration } from '@/core/statistics';

/** How certain the answers of one attempt were against how many were right, as far as that is shown. */
export function ResultCalibration({ review }: { review: AttemptReview }) {
  const counts = review.items.flatMap(({ certainty, answer, feedback, tries }) =>
    certainty === null || answer === null || feedback === null
      ? []
      : [{ certainty, answers: 1, right: feedback.grade.earned === 1 && tries <= 1 ? 1 : 0 }],
  );
  return review.certainty && counts.length > 0 ? (
    <CalibrationCurve levels={calibration(counts)} of="own" />
  ) : null;
}
