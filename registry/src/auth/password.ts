import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { registryBusy } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { packageFault } from '@noodlecore/package-manager/fault';

/** scrypt (RFC 7914) with N = 2^17, r = 8, p = 1: what OWASP's Password Storage Cheat Sheet gives. */
const DEFAULT_COST = 17;
const KEY_LENGTH = 32;
const MAX_MEMORY = 256 * 1024 * 1024;

const derive = promisify<string, Buffer, number, { readonly N: number; readonly r: number; readonly p: number; readonly maxmem: number }, Buffer>(scrypt);

/** Each takes 128 MB while it is made: with more at once, a handful of strangers could fill the memory. */
const AT_ONCE = 2;
/** More than these would wait longer than their callers do. */
const MOST_WAITING = 200;

/** Makes and checks what is kept of passwords; the cost is kept along, so that it can be raised. */
export class Passwords {
  private readonly cost: number;
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(cost = DEFAULT_COST) {
    this.cost = cost;
  }

  async hash(password: string): Promise<string> {
    const salt = randomBytes(16);
    return `scrypt$${this.cost}$${salt.toString('base64')}$${(await this.derived(password, salt, this.cost)).toString('base64')}`;
  }

  /** Takes as long where nothing is kept: how long it takes must not tell who has an account. */
  async isRight(password: string, kept: string | null): Promise<boolean> {
    const [, cost, salt, hash] = (kept ?? `scrypt$${this.cost}$${'A'.repeat(22)}==$${'A'.repeat(43)}=`).split('$');
    const derived = await this.derived(password, Buffer.from(salt, 'base64'), Number(cost));
    return timingSafeEqual(derived, Buffer.from(hash, 'base64')) && kept !== null;
  }

  private async derived(password: string, salt: Buffer, cost: number): Promise<Buffer> {
    if (this.waiting.length >= MOST_WAITING) throw packageFault(registryBusy, { reason: 'too many want to log in' });
    if (this.running >= AT_ONCE) await new Promise<void>((go) => this.waiting.push(go));
    this.running++;
    try {
      return await derive(password.normalize('NFC'), salt, KEY_LENGTH, { N: 2 ** cost, r: 8, p: 1, maxmem: MAX_MEMORY });
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }
}
