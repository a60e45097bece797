import { route } from '@/app/api/next-call';
import { startAttempt } from '@/app/api/v1/attempts/calls';

export const POST = route(startAttempt);
