import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type { Message, Request } from '../protocol/messages.ts';

/** From the thread that talks with the client to the one that runs the program. */
export type ToProgram =
  | { readonly kind: 'request'; readonly request: Request }
  /** A line for a program that reads its input; null is its end. */
  | { readonly kind: 'input'; readonly line: string | null }
  /** Nobody looks any more: the program goes on by itself. */
  | { readonly kind: 'detach' };

/** The way back. */
export type FromProgram =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'output'; readonly category: 'stdout' | 'stderr'; readonly text: string }
  /** It is compiled, and begins when the client has said where to stop. */
  | { readonly kind: 'ready' }
  /** It cannot run: a text for the user. */
  | { readonly kind: 'failed'; readonly text: string }
  | { readonly kind: 'waits'; readonly forInput: boolean }
  | { readonly kind: 'ended'; readonly exitCode: number };

/**
 * The program's end of the channel. While the program stands its thread must not go on, so messages are waited for without giving the
 * thread away; the other side counts each message in a shared number, which wakes it.
 */
export class Channel {
  readonly #port: MessagePort;
  readonly #signal: Int32Array;

  constructor(port: MessagePort, signal: SharedArrayBuffer) {
    this.#port = port;
    this.#signal = new Int32Array(signal);
  }

  post(message: FromProgram): void {
    this.#port.postMessage(message);
  }

  /** What has come; undefined where nothing has. */
  poll(): ToProgram | undefined {
    const received: { readonly message: ToProgram } | undefined = receiveMessageOnPort(this.#port);
    return received?.message;
  }

  /** Blocks the thread until something comes. */
  wait(): ToProgram {
    for (;;) {
      const seen = Atomics.load(this.#signal, 0);
      const message = this.poll();
      if (message !== undefined) return message;
      Atomics.wait(this.#signal, 0, seen);
    }
  }

  /** For the times when the thread does nothing: messages come by themselves. */
  onMessage(handle: (message: ToProgram) => void): void {
    this.#port.on('message', handle);
  }

  close(): void {
    this.#port.close();
  }
}
