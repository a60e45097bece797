import { route } from '@/app/api/next-call';
import { putResponse } from '@/app/api/v1/attempts/calls';

export const PUT = route(putResponse);
