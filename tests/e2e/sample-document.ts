import type { BrowserContext } from 'playwright-core';
import { expect } from 'vitest';
import { z } from 'zod';
import { makeDocx, makePdf, wordBody } from '../fixtures/files';
import { harbourReport } from '../fixtures/teacher-text';
import type { Product } from './server';

/** Documents of the teacher who is signed in. */
export interface SampleDocuments {
  /** Read, with drafts and a defect. */
  readonly ready: string;
  /** A scanned PDF. */
  readonly failed: string;
}

/** Brings two documents and waits until the work on them is over. */
export async function bringDocuments(
  product: Product,
  context: BrowserContext,
): Promise<SampleDocuments> {
  const bring = async (name: string, file: Uint8Array, end: string): Promise<string> => {
    const about = new URLSearchParams({ name, language: 'auto' });
    const reply = await context.request.post(`${product.url}/api/documents?${about}`, {
      data: Buffer.from(file),
      headers: { 'content-type': 'application/octet-stream' },
    });
    const { id } = z.object({ id: z.string() }).parse(await reply.json());
    const stage = async () =>
      (await (await context.request.get(`${product.url}/documents/${id}/progress`)).json()).stage;
    await expect.poll(stage, { timeout: 90_000, interval: 500 }).toBe(end);
    return id;
  };
  return {
    ready: await bring('fair.docx', makeDocx(wordBody(harbourReport)), 'ready'),
    failed: await bring('scan.pdf', makePdf([[]]), 'failed'),
  };
}
