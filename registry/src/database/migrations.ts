import { z } from 'zod';
import type { Database } from './database.ts';

/** In order, each run once and never changed again: a change of the tables is a further entry. Each statement stands alone. */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `create table settings (key text primary key, value text not null)`,
    `create table accounts (
       id bigint generated always as identity primary key,
       name text not null unique,
       password text,
       is_admin boolean not null default false,
       created_at bigint not null
     )`,
    `create table tokens (
       id text primary key,
       hash text not null unique,
       account_id bigint not null references accounts(id),
       name text not null,
       scopes text[] not null,
       packages text[],
       created_at bigint not null,
       expires_at bigint not null,
       last_used_at bigint
     )`,
    `create index tokens_of_account on tokens (account_id)`,
    `create table keys (
       public_key text primary key,
       account_id bigint not null references accounts(id),
       name text not null,
       added_at bigint not null,
       revoked_at bigint
     )`,
    `create table packages (
       id bigint generated always as identity primary key,
       name text not null unique,
       look text not null,
       latest text,
       description text not null default '',
       keywords text[] not null default '{}',
       license text,
       is_deprecated boolean not null default false,
       downloads bigint not null default 0,
       published_at bigint not null,
       words tsvector not null default ''::tsvector
     )`,
    `create index packages_by_look on packages (look)`,
    `create index packages_by_words on packages using gin (words)`,
    `create index packages_by_time on packages (published_at)`,
    `create table roles (
       package_id bigint not null references packages(id),
       account_id bigint not null references accounts(id),
       role text not null,
       primary key (package_id, account_id)
     )`,
    `create table versions (
       id bigint generated always as identity primary key,
       package_id bigint not null references packages(id),
       version text not null,
       integrity text not null,
       size bigint not null,
       manifest jsonb not null,
       readme text not null,
       account_id bigint not null references accounts(id),
       public_key text not null,
       signature text not null,
       provenance jsonb,
       log_index bigint not null,
       published_at bigint not null,
       yanked boolean not null default false,
       deprecated text,
       unique (package_id, version)
     )`,
    `create index versions_by_integrity on versions (integrity)`,
    // What the newest version of a package asks for, to know whom a yank would hurt.
    `create table needs (package_id bigint not null references packages(id), needed text not null, range text not null)`,
    `create index needs_of_package on needs (package_id)`,
    `create index needs_by_needed on needs (needed)`,
    `create table uses (
       version_id bigint not null references versions(id),
       day text not null,
       downloads bigint not null default 0,
       builds bigint not null default 0,
       primary key (version_id, day)
     )`,
    `create table confirmations (
       hash text primary key,
       account_id bigint not null references accounts(id),
       action text not null,
       version_id bigint not null references versions(id),
       expires_at bigint not null
     )`,
    `create table advisories (id text primary key, package text not null, content jsonb not null, updated_at bigint not null, withdrawn_at bigint)`,
    `create index advisories_by_package on advisories (package)`,
    `create table log_entries (index bigint primary key, entry text not null)`,
    // Hashes of complete subtrees: `level` 0 are the leaves, and node `index` of a level covers 2^level of them.
    `create table log_nodes (level int not null, index bigint not null, hash text not null, primary key (level, index))`,
    // One row: whoever changes what the log is about locks it first, so that changes come one after another.
    `create table log_state (size bigint not null)`,
    `insert into log_state (size) values (0)`,
  ],
  [
    // Lists begin at the end of one of these, and stop soon: without them, each search would sort all packages.
    `drop index packages_by_time`,
    `create index packages_by_time on packages (published_at desc, id) where latest is not null`,
    `create index packages_by_downloads on packages (downloads desc, id) where latest is not null`,
  ],
  [
    // JSON as text: what strangers wrote may hold a NUL, which jsonb does not take. Null where a version came before it was kept.
    `alter table versions add column documentation text`,
  ],
];

/** Brings the tables to what this code expects. Two processes that start at once do it one after another. */
export async function migrate(database: Database): Promise<void> {
  await database.run('create table if not exists migrations (number int primary key)');
  await database.transaction(async (queries) => {
    await queries.run('lock table migrations in exclusive mode');
    const [{ done }] = await queries.rows(z.object({ done: z.coerce.number() }), 'select count(*) as done from migrations');
    for (const [number, statements] of MIGRATIONS.entries()) {
      if (number < done) continue;
      for (const statement of statements) await queries.run(statement);
      await queries.run('insert into migrations (number) values ($1)', [number]);
    }
  });
}
