#!/usr/bin/env node
// Prisma's schema engine for machines that cannot download the native one.
//
// `prisma migrate …` starts an executable and talks to it in JSON-RPC, one message per line on standard
// input and output. This program speaks that protocol and hands every call to the same engine compiled
// to WebAssembly, which reaches the database through the `pg` driver. `docs/decisions/002-schema-engine.md`
// says why; `scripts/start/prisma.mjs` decides when.
//
//   schema-engine [--datamodels FILE]… [--datasource JSON]          serves calls until its input ends
//   schema-engine --datasource JSON cli can-connect-to-database     exit code 0 or 1
//   schema-engine --datasource JSON cli create-database             exit code 0 or 1

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    datamodels: { type: 'string', multiple: true, default: [] },
    datasource: { type: 'string' },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
  },
});

let panic = '';
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message(message) {
    panic = message;
  },
};

/** The parts of a `postgresql://` address: PrismaPg given the address itself could not open a shadow database. */
function connection() {
  const { url } = JSON.parse(values.datasource ?? '{}');
  if (!url) return {};
  const address = new URL(url);
  const ssl = ['require', 'verify-ca', 'verify-full'].includes(address.searchParams.get('sslmode'));
  return {
    host: address.hostname.replace(/^\[|\]$/g, ''),
    port: Number(address.port || 5432),
    user: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
    database: decodeURIComponent(address.pathname.slice(1)),
    ...(ssl ? { ssl: true } : {}),
  };
}

const internalChar = 18;

/** PrismaPg is made for the client; three of its habits don't suit the schema engine. */
class EnginePg extends PrismaPg {
  async connect() {
    const adapter = await super.connect();
    const pool = adapter.underlyingDriver();
    // It cuts scripts at every semicolon, even inside a function body or a string.
    adapter.executeScript = async (script) => {
      await pool.query(script).catch((error) => adapter.onError(error));
    };
    // It does not know PostgreSQL's internal "char", in which the catalogue says what a foreign key does.
    const queryRaw = adapter.queryRaw;
    adapter.queryRaw = async (query) => {
      const characters = [];
      const performIO = async (request) => {
        const { fields, ...rest } = await adapter.performIO(request);
        const known = fields.map((field, index) => {
          if (field.dataTypeID !== internalChar) return field;
          characters.push(index);
          return { ...field, dataTypeID: pg.types.builtins.TEXT };
        });
        return { ...rest, fields: known };
      };
      const result = await queryRaw.call(
        Object.create(adapter, { performIO: { value: performIO } }),
        query,
      );
      for (const index of characters) result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  }

  // It drops the shadow database while still connected to it.
  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    const main = await this.connect();
    await main.executeScript(`CREATE DATABASE "${name}"`);
    const shadow = await new EnginePg({ ...connection(), database: name }).connect();
    const disconnect = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await disconnect();
      await main.executeScript(`DROP DATABASE "${name}"`);
      await main.dispose();
    };
    return shadow;
  }
}

async function loadEngine() {
  const glue = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = await readFile(new URL('schema_engine_bg.wasm', glue));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const files = await Promise.all(
    values.datamodels.map(async (path) => [path, await readFile(path, 'utf8')]),
  );
  // `diff` between a database and the migrations names no datamodel, but the engine wants one.
  const datamodels = files.length > 0 ? files : [['schema.prisma', anyDatamodel]];
  const adapter = bindMigrationAwareSqlAdapterFactory(new EnginePg(connection()));
  return bindings.SchemaEngine.new({ datamodels }, () => undefined, adapter);
}

const anyDatamodel = 'datasource db {\n  provider = "postgresql"\n}\n';

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

async function answer(engine, method, params) {
  if (method === 'getDatabaseVersion') return engine.version(params);
  if (typeof engine[method] !== 'function') throw new Error(`No method “${method}” in the engine.`);
  const result = (await engine[method](params)) ?? {};
  // The native engine has its caller print the difference; the compiled one returns it.
  if (method === 'diff' && typeof result.stdout === 'string') {
    send({ id: 0, method: 'print', params: { content: result.stdout } });
    return { ...result, stdout: null };
  }
  return result;
}

async function serve() {
  let engine;
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line);
    if (method === undefined) continue; // the caller confirming that it printed
    try {
      engine ??= await loadEngine();
      send({ id, result: await answer(engine, method, params) });
    } catch (error) {
      const message = panic || String(error?.message ?? error);
      const data = { is_panic: panic !== '', message, error_code: error?.code };
      send({ id, error: { code: 4466, message, data } });
    }
  }
}

/** Writes a failure in the form in which the CLI looks for its reason. */
function report(code, message) {
  const fields = { error_code: code, message };
  const line = { level: 'ERROR', target: 'schema_engine::logger', fields };
  process.stderr.write(`\n${JSON.stringify(line)}\n`);
}

async function runOnce(command) {
  const { database, ...server } = connection();
  const target = command === 'create-database' ? 'postgres' : database;
  const client = new pg.Client({ ...server, database: target, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    if (command === 'create-database') {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
    }
  } catch (error) {
    report(error.code === '3D000' ? 'P1003' : 'P1001', error.message || error.code);
    process.exitCode = 1;
  } finally {
    await client.end();
  }
}

await (positionals[0] === 'cli' ? runOnce(positionals[1]) : serve());
