import type { Socket } from 'node:net';

/** More is no message of ours. */
const LONGEST = 64 * 1024 * 1024;

/** One value a line, in both directions. What is no JSON ends the talk. */
export class JsonLines {
  readonly #socket: Socket;
  #pending = '';

  constructor(socket: Socket, hear: (value: unknown) => void) {
    this.#socket = socket;
    socket.setEncoding('utf8');
    socket.on('error', () => socket.destroy());
    socket.on('data', (text: string) => {
      this.#pending += text;
      const lines = this.#pending.split('\n');
      this.#pending = lines.pop() ?? '';
      if (this.#pending.length > LONGEST) return void socket.destroy();
      for (const line of lines) this.#hearLine(line, hear);
    });
  }

  send(value: unknown): void {
    if (this.#socket.writable) this.#socket.write(`${JSON.stringify(value)}\n`);
  }

  #hearLine(line: string, hear: (value: unknown) => void): void {
    try {
      hear(JSON.parse(line));
    } catch {
      this.#socket.destroy();
    }
  }
}
