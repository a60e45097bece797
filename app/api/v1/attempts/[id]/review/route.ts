import { route } from '@/app/api/next-call';
import { showReview } from '@/app/api/v1/attempts/calls';

export const GET = route(showReview);
