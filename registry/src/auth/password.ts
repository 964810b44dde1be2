import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** scrypt (RFC 7914) with the parameters that OWASP's Password Storage Cheat Sheet gives: 2^17 blocks of 8, once. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const KEY_LENGTH = 32;

const derive = promisify<string, Buffer, number, typeof COST, Buffer>(scrypt);

/** Each takes 128 MB while it is made: more at once than two, and a handful of strangers could fill the memory. */
const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `scrypt$${salt.toString('base64')}$${(await derived(password, salt)).toString('base64')}`;
}

/** Takes as long where there is no such account: how long it takes must not tell who has one. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, salt, hash] = (stored ?? `scrypt$${'A'.repeat(22)}==$${'A'.repeat(43)}=`).split('$');
  const same = timingSafeEqual(await derived(password, Buffer.from(salt, 'base64')), Buffer.from(hash, 'base64'));
  return same && stored !== null;
}

async function derived(password: string, salt: Buffer): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  running++;
  try {
    return await derive(password.normalize('NFC'), salt, KEY_LENGTH, COST);
  } finally {
    running--;
    waiting.shift()?.();
  }
}
