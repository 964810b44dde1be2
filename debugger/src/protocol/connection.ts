import type { Readable, Writable } from 'node:stream';
import type { Message, Request } from './messages.ts';
import { isRecord } from './arguments.ts';

/** Bytes that one message may have: a hostile length must not make us wait for it, or keep it. */
const LONGEST_MESSAGE = 64 * 1024 * 1024;
const LONGEST_HEADER = 4096;

/** The Debug Adapter Protocol over two streams: headers with a length, then JSON. What cannot be read is skipped, and told in the console. */
export class Connection {
  readonly #output: Writable;
  readonly #onRequest: (request: Request) => void;
  #seq = 0;
  #pending: Buffer = Buffer.alloc(0);
  /** Bytes of a message that is too long, still to be thrown away. */
  #toSkip = 0;

  /** @param onEnd the other side has gone */
  constructor(input: Readable, output: Writable, onRequest: (request: Request) => void, onEnd: () => void) {
    this.#output = output;
    this.#onRequest = onRequest;
    input.on('data', (data: Buffer) => this.#read(data));
    input.on('end', onEnd);
    input.on('close', onEnd);
    input.on('error', onEnd);
    output.on('error', onEnd);
  }

  send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ seq: ++this.#seq, ...message }));
    this.#output.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#output.write(body);
  }

  #read(data: Buffer): void {
    this.#pending = this.#pending.length === 0 ? data : Buffer.concat([this.#pending, data]);
    for (;;) {
      const skipped = Math.min(this.#toSkip, this.#pending.length);
      this.#toSkip -= skipped;
      this.#pending = this.#pending.subarray(skipped);
      const body = this.#toSkip === 0 ? this.#nextBody() : null;
      if (body === null) return;
      if (body.length > 0) this.#message(body);
    }
  }

  /** Null where more must come first; empty where there was none. */
  #nextBody(): Buffer | null {
    const end = this.#pending.indexOf('\r\n\r\n');
    if (end < 0) {
      if (this.#pending.length > LONGEST_HEADER) this.#forget(this.#pending.length, 'a message without a header was left out');
      return null;
    }
    const length = lengthIn(this.#pending.toString('latin1', 0, end));
    const start = end + 4;
    if (length === null || length > LONGEST_MESSAGE) {
      this.#toSkip = length ?? 0;
      this.#forget(start, length === null ? 'a message without a length was left out' : 'a message that is too long was left out');
      return Buffer.alloc(0);
    }
    if (this.#pending.length < start + length) return null;
    const body = this.#pending.subarray(start, start + length);
    this.#pending = this.#pending.subarray(start + length);
    return body;
  }

  #forget(bytes: number, why: string): void {
    this.#pending = this.#pending.subarray(bytes);
    this.#complain(why);
  }

  #message(body: Buffer): void {
    const request = requestIn(body.toString());
    if (request === null) this.#complain('a message that is no request was left out');
    else this.#onRequest(request);
  }

  #complain(why: string): void {
    this.send({ type: 'event', event: 'output', body: { category: 'console', output: `${why}\n` } });
  }
}

function lengthIn(header: string): number | null {
  const match = /^content-length:\s*(\d{1,15})\s*$/im.exec(header);
  return match ? Number(match[1]) : null;
}

/** Null for what is no request; answers to what we ask have nothing that we need. */
function requestIn(text: string): Request | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(data)) return null;
  const { type, seq, command } = data;
  if (type === 'response') return { seq: 0, command: '(response)', arguments: data };
  if (type !== 'request' || typeof command !== 'string' || typeof seq !== 'number') return null;
  return { seq, command, arguments: data['arguments'] };
}
