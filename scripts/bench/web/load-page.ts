import type { Browser, BrowserContextOptions, CDPSession } from 'playwright-core';
import { blockingTime, layoutShift, observer, report, type Seen, SeenSchema } from './observe';

/** Lighthouse's slow 4G as it is given to the browser (“devtools” throttling), and its slow phone. */
const network = {
  offline: false,
  latency: 562.5,
  downloadThroughput: Math.floor((1474.56 * 1024) / 8),
  uploadThroughput: Math.floor((675 * 1024) / 8),
};
const slowdown = 4;
/** Without a request and without a long task for so many milliseconds, a page has loaded. */
const quiet = 5_000;
const most = 90_000;

const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
} as const;

const kinds = { Document: 'html', Stylesheet: 'css', Script: 'js', Font: 'fonts' } as const;

/** Bytes that came over the wire, with headers; `data` is what scripts asked for. */
export interface Transferred {
  html: number;
  css: number;
  js: number;
  fonts: number;
  data: number;
}

/** One load of one page. Milliseconds, bytes; `shift` has no unit. */
export interface Load extends Transferred {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly largest: string;
  readonly shift: number;
  readonly blocking: number;
}

/** Opens a page in a browser that has nothing of it yet, on a slow line and a slow phone. */
export async function loadPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
): Promise<Load> {
  const context = await browser.newContext({ ...phone, ...options });
  try {
    await context.addInitScript(observer);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const traffic = await watchTraffic(session);
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const response = await page.goto(url, { waitUntil: 'load', timeout: most });
    if (response?.status() !== 200) throw new Error(`${url} answers ${response?.status()}.`);
    const began = performance.now();
    let seen: Seen;
    do {
      if (performance.now() - began > most)
        throw new Error(`${url} does not come to rest: ${[...traffic.open.values()].join(', ')}.`);
      await page.waitForTimeout(250);
      seen = SeenSchema.parse(JSON.parse(String(await page.evaluate(report))));
    } while (!isQuiet(seen) || !traffic.isQuiet());
    if (seen.largestPaint === null) throw new Error(`${url} painted nothing.`);
    return {
      ...traffic.bytes,
      firstPaint: seen.firstPaint ?? seen.largestPaint,
      largestPaint: seen.largestPaint,
      largest: seen.largest,
      shift: layoutShift(seen.shifts),
      blocking: blockingTime(seen),
    };
  } finally {
    await context.close();
  }
}

function isQuiet({ now, longTasks }: Seen): boolean {
  return longTasks.every(({ start, duration }) => start + duration < now - quiet);
}

async function watchTraffic(session: CDPSession) {
  const bytes: Transferred = { html: 0, css: 0, js: 0, fonts: 0, data: 0 };
  const open = new Map<string, string>();
  const kind = new Map<string, keyof Transferred>();
  let last = performance.now();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    open.set(requestId, `${request.method} ${request.url}`);
  });
  session.on('Network.responseReceived', ({ requestId, type }) => {
    kind.set(requestId, kindOf(type));
    // A page that saves something need not read the reply, and then its end is never told.
    if (open.get(requestId)?.startsWith('PUT ')) open.delete(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[kind.get(requestId) ?? 'data'] += encodedDataLength;
    open.delete(requestId);
    last = performance.now();
  });
  session.on('Network.loadingFailed', ({ requestId }) => {
    open.delete(requestId);
    last = performance.now();
  });
  await session.send('Network.enable');
  return { bytes, open, isQuiet: () => open.size === 0 && performance.now() - last > quiet };
}

function kindOf(type: string | undefined): keyof Transferred {
  return Object.entries(kinds).find(([name]) => name === type)?.[1] ?? 'data';
}
