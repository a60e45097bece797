import { route } from '@/app/api/next-call';
import { submit } from '@/app/api/v1/attempts/calls';

export const POST = route(submit);
