import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // A lock file further up must not pass for the root of this project.
  turbopack: { root: import.meta.dirname },
  // The version of a typeface is part of its name.
  headers: async () => [
    {
      source: '/fonts/:face*.woff2',
      headers: [{ key: 'cache-control', value: 'public, max-age=31536000, immutable' }],
    },
  ],
  serverExternalPackages: ['@node-rs/argon2', '@prisma/adapter-pg', 'pg'],
};

export default createNextIntlPlugin('./i18n/request.ts')(config);
