import { z } from 'zod';
import type { StartAssignmentCode } from '@/server/attempts';

/** Why an assignment could not be started, as it comes back in the address. */
export const StartAssignmentCodeSchema = z.enum([
  'assignment-not-found',
  'assignment-not-open',
  'assignment-closed',
  'no-attempts-left',
  'honour-not-agreed',
  'no-questions',
] satisfies StartAssignmentCode[]);
