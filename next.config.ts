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
  // A document of a teacher may have 10 MB, and the fields of its form around it.
  experimental: { proxyClientMaxBodySize: '11mb' },
  serverExternalPackages: ['@node-rs/argon2', '@node-rs/jieba', '@prisma/adapter-pg', 'pg'],
};

const withMessages = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  // Messages are parsed once, by the build: no browser needs a parser for them.
  experimental: {
    messages: {
      path: ['./i18n/messages/en', './i18n/messages/zh-CN'],
      format: 'json',
      precompile: true,
      sourceLocale: 'en',
      locales: ['en', 'zh-CN'],
    },
  },
});

export default withMessages(config);
