/**
 * SHA-256 in plain JavaScript. Loading node:crypto takes 5 ms of a process's start on the machine this was measured on,
 * more than hashing 200 KB here does; and the compiler, which shares this folder, runs where there is no Node.
 */
const ROUND_CONSTANTS = roundConstants();
const schedule = new Int32Array(64);

/** The 32 bytes of the digest. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const state = Int32Array.of(0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19);
  const whole = bytes.length - (bytes.length % 64);
  for (let at = 0; at < whole; at += 64) compress(state, bytes, at);
  const tail = paddedTail(bytes, whole);
  for (let at = 0; at < tail.length; at += 64) compress(state, tail, at);
  const digest = new Uint8Array(32);
  const view = new DataView(digest.buffer);
  for (let index = 0; index < 8; index++) view.setInt32(index * 4, state[index]);
  return digest;
}

/** The digest as 64 lowercase hexadecimal digits. */
export function sha256Hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of sha256(bytes)) text += (byte < 16 ? '0' : '') + byte.toString(16);
  return text;
}

/** The bytes that fill no block, a one bit, zeros, and the length in bits. */
function paddedTail(bytes: Uint8Array, from: number): Uint8Array {
  const rest = bytes.length - from;
  const tail = new Uint8Array(rest < 56 ? 64 : 128);
  tail.set(bytes.subarray(from));
  tail[rest] = 0x80;
  const view = new DataView(tail.buffer);
  view.setUint32(tail.length - 8, Math.floor(bytes.length / 0x2000_0000));
  view.setUint32(tail.length - 4, (bytes.length << 3) >>> 0);
  return tail;
}

function compress(state: Int32Array, bytes: Uint8Array, at: number): void {
  expandSchedule(bytes, at);
  let a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
  for (let round = 0; round < 64; round++) {
    const upper = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + upper + ((e & f) ^ (~e & g)) + ROUND_CONSTANTS[round] + schedule[round]) | 0;
    const lower = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (lower + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + first) | 0;
    d = c; c = b; b = a; a = (first + second) | 0;
  }
  state[0] += a; state[1] += b; state[2] += c; state[3] += d;
  state[4] += e; state[5] += f; state[6] += g; state[7] += h;
}

function expandSchedule(bytes: Uint8Array, at: number): void {
  for (let index = 0; index < 16; index++, at += 4) {
    schedule[index] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
  }
  for (let index = 16; index < 64; index++) {
    const x = schedule[index - 15];
    const y = schedule[index - 2];
    const small = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const large = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    schedule[index] = schedule[index - 16] + small + schedule[index - 7] + large;
  }
}

/** The first 32 bits of the fractions of the cube roots of the first 64 primes, as the standard defines them. */
function roundConstants(): Int32Array {
  const constants = new Int32Array(64);
  let found = 0;
  for (let candidate = 2; found < 64; candidate++) {
    if (!isPrime(candidate)) continue;
    const root = Math.cbrt(candidate);
    constants[found++] = ((root - Math.floor(root)) * 0x1_0000_0000) | 0;
  }
  return constants;
}

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return false;
  return true;
}
