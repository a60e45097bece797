import 'server-only';
import type { CallerKey } from './credentials';

/** Who asks: a caller whose session the statement itself looks at, or a person who is known already. */
export type Asker = CallerKey | { readonly type: 'person'; readonly id: string };

/**
 * In SQL, the row of who asks, with `id`, and with `stale` where the session was not noted as used for an hour;
 * no row if the session is not valid at `now`. The rules are those of `findSession` and `findGuest`. `key` and
 * `now` are expressions of SQL; the first is of the right type by its use.
 */
export function askerSql(type: Asker['type'], key: string, now: string): string {
  if (type === 'person') return `SELECT ${key}::uuid AS id, false AS stale`;
  return `SELECT person.id, session.last_seen_at < ${now} - interval '1 hour' AS stale
    FROM session JOIN person ON person.id = session.person_id
    WHERE ${conditions[type](key)} AND session.revoked_at IS NULL AND session.expires_at > ${now}
      AND person.disabled_at IS NULL`;
}

const conditions = {
  session: (key: string) => `session.id = ${key}::uuid AND session.token_hash IS NULL
    AND person.role <> 'guest' AND person.sign_in_name IS NOT NULL`,
  guest: (key: string) => `session.token_hash = ${key}::text AND person.role = 'guest'`,
} as const satisfies Record<CallerKey['type'], (key: string) => string>;

/** The values of `key`, and of `now` where `askerSql` asks for it. */
export function askerValues(
  asker: Asker,
  now: Date,
): { readonly type: Asker['type']; readonly values: readonly unknown[] } {
  if (asker.type === 'person') return { type: asker.type, values: [asker.id] };
  return { type: asker.type, values: [asker.type === 'guest' ? asker.tokenHash : asker.id, now] };
}
