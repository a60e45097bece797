import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './progress.mjs';

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} host the address to listen on
 * @property {string | undefined} databaseUrl of a server that somebody else runs
 * @property {string | undefined} authSecret
 * @property {string} address what a person opens
 */

/**
 * Reads and checks the settings; a file `.env` in the checkout counts where the environment is silent.
 * @param {string} root
 * @returns {Settings}
 */
export function readSettings(root) {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const { PORT = '3000', HOST = '0.0.0.0', DATABASE_URL, NEXTAUTH_SECRET, NODE_ENV } = process.env;
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Failure(`PORT is “${PORT}”; it has to be a number from 1 to 65535.`);
  }
  if (DATABASE_URL) checkDatabaseUrl(DATABASE_URL);
  if (NODE_ENV === 'production' && DATABASE_URL) checkSecret(NEXTAUTH_SECRET);
  const address = process.env.NEXTAUTH_URL || `http://localhost:${port}`;
  return {
    port,
    host: HOST,
    databaseUrl: DATABASE_URL || undefined,
    authSecret: NEXTAUTH_SECRET || undefined,
    address,
  };
}

/** @param {string} url */
function checkDatabaseUrl(url) {
  const { protocol = '', pathname = '' } = URL.canParse(url) ? new URL(url) : {};
  if (/^postgres(ql)?:$/.test(protocol) && pathname.length > 1) return;
  throw new Failure('DATABASE_URL has to look like postgresql://name:password@host:5432/database.');
}

const giveaways = /example|change|replace|placeholder|your[-_ ]|secret|password|123456|abcdef/i;

/**
 * A secret that others know, or can guess, would let them sign in as anybody.
 * @param {string | undefined} secret
 */
export function checkSecret(secret) {
  const advice = 'Make one with: openssl rand -base64 48';
  if (!secret) throw new Failure(`NEXTAUTH_SECRET is missing. ${advice}`);
  if (Buffer.byteLength(secret) < 32) {
    throw new Failure(`NEXTAUTH_SECRET is shorter than 32 bytes. ${advice}`);
  }
  if (giveaways.test(secret) || new Set(secret).size < 12) {
    throw new Failure(`NEXTAUTH_SECRET is an example, not a secret. ${advice}`);
  }
}
