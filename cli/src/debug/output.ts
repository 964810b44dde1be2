import type { Channel } from '@noodlecore/debugger/index';

/** Characters that are collected before they are handed on. */
const MOST = 1 << 14;

/** What a program prints, handed to the client in pieces. */
export class DebugOutput {
  readonly #channel: Channel;
  #text = '';

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  write(text: string): void {
    if (this.#text === '') setImmediate(() => this.flush());
    this.#text += text;
    if (this.#text.length > MOST) this.flush();
  }

  writeError(text: string): void {
    this.flush();
    this.#channel.post({ kind: 'output', category: 'stderr', text });
  }

  flush(): void {
    if (this.#text === '') return;
    this.#channel.post({ kind: 'output', category: 'stdout', text: this.#text });
    this.#text = '';
  }
}
