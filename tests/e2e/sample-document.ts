import { setTimeout } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
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
    for (let asked = 0; asked < 180; asked += 1) {
      const found = await context.request.get(`${product.url}/documents/${id}/progress`);
      if ((await found.json()).stage === end) return id;
      await setTimeout(500);
    }
    throw new Error(`${name} is not ${end} after 90 s`);
  };
  return {
    ready: await bring('fair.docx', makeDocx(wordBody(harbourReport)), 'ready'),
    failed: await bring('scan.pdf', makePdf([[]]), 'failed'),
  };
}
