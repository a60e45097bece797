import { describe, expect, it } from 'vitest';
import { contentPolicy, securityHeaders } from './security-headers';

describe('contentPolicy', () => {
  it('lets only scripts with the nonce run, and never eval in production', () => {
    const policy = contentPolicy('n0nce', false);
    expect(policy).toContain("script-src 'self' 'nonce-n0nce' 'strict-dynamic';");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).not.toMatch(/(script|style)-src [^;]*unsafe-inline/);
  });

  it('forbids frames, plug-ins, foreign bases and foreign form targets', () => {
    for (const rule of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ]) {
      expect(contentPolicy('n', false)).toContain(rule);
    }
  });
});

describe('securityHeaders', () => {
  it('asks for encryption only over an encrypted connection', () => {
    expect(securityHeaders(false).has('strict-transport-security')).toBe(false);
    expect(securityHeaders(true).get('strict-transport-security')).toContain('max-age=31536000');
    expect(securityHeaders(true).get('x-content-type-options')).toBe('nosniff');
  });
});
