import { hostname } from 'node:os';
import { missingArgument } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import type { Login } from '@noodlecore/package-manager/operations';
import { isPackageFault } from '@noodlecore/package-manager/fault';
import type { LoginOptions } from '../commands/pkg/login.ts';
import { fault } from '../fault.ts';
import { readInput } from '../read-file.ts';
import type { Terminal } from '../terminal.ts';
import { operations } from './operations.ts';
import { askLine, askSecret, canAsk } from './prompt.ts';
import { credentials } from './credentials.ts';
import { registryAddress, type RegistryOptions } from './registry.ts';
import { signingKey } from './signing-key.ts';

/** Gets a token, keeps it, and makes the user's signing key known. */
export async function logIn(options: LoginOptions, terminal: Terminal): Promise<void> {
  const { Connection, identityOf, registerKey } = await operations();
  const registry = await registryAddress(options);
  const { login, password } = options.token === undefined ? await withPassword(registry, options) : await withToken(registry, options.token);
  (await credentials()).keep(registry, login);
  const connection = new Connection(registry, { token: login.token });
  const { scopes } = await identityOf(connection, login.token);
  const account = { user: login.user, password };
  let key = scopes.includes('account') ? await registerKey(connection, account, await signingKey(), machineName()) : 'known';
  if (key === 'revoked' && password !== null && !process.env['NOODLE_SIGNING_KEY']) key = await registerKey(connection, account, (await credentials()).newSigningKey(), machineName());
  if (options.format === 'json') return terminal.out(`${JSON.stringify({ type: 'login', user: login.user, registry, expiresAt: login.expiresAt, isNewKey: key === 'new' })}\n`);
  terminal.out(`logged in as ${login.user} at ${registry}, until ${new Date(login.expiresAt).toISOString().slice(0, 10)}\n`);
  if (key === 'new') terminal.error(`this machine's key now signs what ${login.user} publishes\n`);
  if (key === 'revoked') terminal.error(`note: the signing key of this machine was revoked, so that nothing can be published from here: log in with the password to make another one\n`);
  if (key === 'not registered') terminal.error(`note: this machine's key is not one of ${login.user}'s, so that nothing can be published from here: log in with the password to register it\n`);
}

/** Ends the token where it counts, and forgets it here even where the registry does not know it any more. */
export async function logOut(options: RegistryOptions, terminal: Terminal): Promise<void> {
  const { Connection, routes } = await operations();
  const registry = await registryAddress(options);
  const store = await credentials();
  const login = store.login(registry);
  if (login) {
    store.forget(registry);
    await new Connection(registry, { token: login.token }).ask(routes.logout).catch((error: unknown) => {
      if (!isPackageFault(error)) throw error;
      terminal.error(`note: the registry could not end the token: ${error.message}\n`);
    });
  }
  terminal.out(login ? `logged out of ${registry}\n` : `nobody was logged in at ${registry}\n`);
}

interface LoggedIn {
  readonly login: Login;
  /** Null where a token was given. */
  readonly password: string | null;
}

async function withPassword(registry: string, { user, register, days }: LoginOptions): Promise<LoggedIn> {
  const { createAccount, loginWith } = await operations();
  const name = user ?? (canAsk() ? await askLine(`Name at ${registry}: `) : undefined);
  if (!name) throw fault(missingArgument, { command: 'noodle pkg login', argument: 'a value for `--user`' });
  const password = canAsk() ? await askSecret(register ? 'New password (10 characters at least): ' : 'Password: ') : firstLine(readInput());
  if (register) await createAccount(registry, { user: name, password });
  return { login: await loginWith(registry, { user: name, password }, machineName(), days), password };
}

async function withToken(registry: string, given: string): Promise<LoggedIn> {
  const { Connection, identityOf } = await operations();
  const token = given === '-' ? firstLine(readInput()) : given;
  const { user, expiresAt } = await identityOf(new Connection(registry, { token }), token);
  return { login: { user, token, expiresAt }, password: null };
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0];
}

/** How the account's list of tokens and keys calls this machine. */
function machineName(): string {
  return hostname().replaceAll(/[\p{Cc}]/gu, '').slice(0, 100) || 'a machine';
}
