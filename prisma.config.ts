import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // `prisma generate` needs no database; everything else says itself that the address is missing.
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
