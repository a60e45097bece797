/** Does nothing, and only for `npm run bench -- answers`: what a request costs in Next itself. */
export async function PUT(): Promise<Response> {
  return new Response(null, { status: process.env.JIANGXUE_BENCH === '1' ? 204 : 404 });
}
