import type { Question } from '@/core/content';
import { block, type Flaw } from './flaw';

const furniture =
  /https?:|www\.|\.com\b|@\w+\.\w|©|copyright\b|all rights reserved|hotline|\b\d{3,4}[-–]\d{7,8}\b|热线|扫码|责任编辑|责编|版权所有|微信公众号|客户端下载/iu;

/** Check 25 for one question: what pages have around their texts is nothing to be asked about. */
export function checkBoilerplate(question: Question): Flaw[] {
  const proofs = question.evidence.filter(({ role }) => role === 'key');
  return proofs
    .filter(({ quote }) => furniture.test(quote))
    .slice(0, 1)
    .map(({ quote }) => block(25, quote));
}
