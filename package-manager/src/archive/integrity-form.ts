/** Whether a text has the form of a hash as Subresource Integrity writes it. Apart from the hashing, so that reading a lockfile loads no cryptography. */
export function isIntegrity(text: string): boolean {
  return /^sha256-[A-Za-z0-9+/]{43}=$/.test(text);
}
