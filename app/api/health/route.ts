import { checkHealth } from '@/server/health';

export const dynamic = 'force-dynamic';

/** For probes and load balancers: 200 while the product can serve, 503 with the same shape while it cannot. */
export async function GET(): Promise<Response> {
  const health = await checkHealth();
  const status = health.status === 'ok' ? 200 : 503;
  return Response.json(health, { status, headers: { 'Cache-Control': 'no-store' } });
}
