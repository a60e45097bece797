import { route } from '@/app/api/next-call';
import { showAttempt } from '@/app/api/v1/attempts/calls';

export const GET = route(showAttempt);
