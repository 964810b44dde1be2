import { createPrivateKey, createPublicKey } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { exposedSecret } from '@noodlecore/compiler/diagnostics/catalogue/installing';
import { packageFault } from '../fault.ts';
import { removeAbandoned } from '../store/aside.ts';
import { replaceDurably } from '../store/durable-file.ts';
import { generateKeys, type KeyPair } from '../trust/signature.ts';

const login = z.object({ user: z.string(), token: z.string(), expiresAt: z.number() });
const file = z.object({ logins: z.record(z.string(), login) });
const keys = z.object({ publicKey: z.string(), privateKey: z.string() });

export type Login = z.infer<typeof login>;

/** What proves who a user is: tokens by registry, and the key that they sign releases with. In files that only they can read. */
export class Credentials {
  private readonly loginsFile: string;
  private readonly keyFile: string;

  /** @param folder the user's configuration folder. */
  constructor(folder: string) {
    this.loginsFile = join(folder, 'credentials.json');
    this.keyFile = join(folder, 'signing-key.json');
  }

  /**
   * @returns null where nobody is logged in there.
   * @throws PackageFault 6027
   */
  login(registry: string): Login | null {
    const { logins } = this.read();
    return Object.hasOwn(logins, registry) ? logins[registry] : null;
  }

  /** The registry of the only login, where there is one and no other. */
  onlyRegistry(): string | null {
    const registries = Object.keys(this.read().logins);
    return registries.length === 1 ? registries[0] : null;
  }

  keep(registry: string, login: Login): void {
    this.write({ ...this.read().logins, [registry]: login });
  }

  forget(registry: string): void {
    const { [registry]: _, ...others } = this.read().logins;
    this.write(others);
  }

  /**
   * The key to sign with; made when it is first needed.
   * @throws PackageFault 6027
   */
  signingKey(): KeyPair {
    const known = keys.safeParse(secretIn(this.keyFile));
    return known.success ? known.data : this.newSigningKey();
  }

  /** In place of the one that there is: what was revoked never signs again. */
  newSigningKey(): KeyPair {
    const made = generateKeys();
    replaceDurably(this.keyFile, `${JSON.stringify(made, null, 2)}\n`, 0o600);
    return made;
  }

  private read(): z.infer<typeof file> {
    const known = file.safeParse(secretIn(this.loginsFile));
    return known.success ? known.data : { logins: {} };
  }

  private write(logins: Readonly<Record<string, Login>>): void {
    removeAbandoned(this.loginsFile);
    if (Object.keys(logins).length === 0) rmSync(this.loginsFile, { force: true });
    else replaceDurably(this.loginsFile, `${JSON.stringify({ logins }, null, 2)}\n`, 0o600);
  }
}

/** The pair of a private key that was given as text; null where it is none. */
export function keyPairOf(privateKey: string): KeyPair | null {
  try {
    const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' });
    const { x } = createPublicKey(key).export({ format: 'jwk' });
    return x === undefined ? null : { privateKey, publicKey: Buffer.from(x, 'base64url').toString('base64') };
  } catch {
    return null;
  }
}

function secretIn(path: string): unknown {
  if (!existsSync(path)) return undefined;
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) throw packageFault(exposedSecret, { path }, `chmod 600 ${path}`);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
