import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

/** Ed25519 (RFC 8032). Keys and signatures are base64 of their raw bytes. */
export interface KeyPair {
  readonly publicKey: string;
  /** PKCS #8, as it is kept in a file that only its owner can read. */
  readonly privateKey: string;
}

/** What stands before 32 raw bytes in the DER form of an Ed25519 public key (RFC 8410). */
const DER_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

export function generateKeys(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(DER_PREFIX.length).toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  };
}

/** What a publisher signs: each field on a line of its own, so that no two releases have the same text. */
export function releaseStatement({ name, version, integrity }: { readonly name: string; readonly version: string; readonly integrity: string }): string {
  return `noodle-release-v1\n${name}\n${version}\n${integrity}\n`;
}

export function signText(text: string, privateKey: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' });
  return sign(null, Buffer.from(text), key).toString('base64');
}

/** False for anything that is no key or no signature. */
export function isSignedBy(text: string, signature: string, publicKey: string): boolean {
  const raw = Buffer.from(publicKey, 'base64');
  const bytes = Buffer.from(signature, 'base64');
  if (raw.length !== 32 || bytes.length !== 64) return false;
  const key = createPublicKey({ key: Buffer.concat([DER_PREFIX, raw]), type: 'spki', format: 'der' });
  return verify(null, Buffer.from(text), key, bytes);
}
