import { z } from 'zod';
import { handler, receive, reply } from '@/app/api/http';
import { problem } from '@/app/api/problem';
import { success } from '@/core/result';
import { currentLearner } from '@/server/auth';
import {
  DocumentPlaceSchema,
  ReadingPlaceSchema,
  saveDocumentPlace,
  saveReading,
} from '@/server/reading';

const PlaceSchema = z.union([ReadingPlaceSchema, DocumentPlaceSchema]);

/** Keeps the reading position. Nobody becomes a guest by reading: without a learner nothing is kept. */
export const PUT = handler(async (request) => {
  const body = await receive(request, PlaceSchema);
  if (!body.ok) return problem(body.code);
  const [learner, place, now] = [await currentLearner(), body.value, new Date()];
  if (!learner) return reply(success(null));
  if ('documentId' in place) return reply(await saveDocumentPlace(learner, place, now));
  return reply(await saveReading(learner, place, now));
});
