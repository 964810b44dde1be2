import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Answer, Attempt } from './worker.ts';

/** Starting the process and compiling what is mutated counts for the first attempt in it. */
const WARM_UP_MS = 60_000;
const MEMORY_MB = 2048;

/** A process in which inputs are tried: whatever one does to it, hanging included, is an answer, and the next one gets a new process. */
export class AttackedProcess {
  readonly #deadlineMs: number;
  #child: ChildProcess | null = null;

  constructor(deadlineMs: number) {
    this.#deadlineMs = deadlineMs;
  }

  /** What is wrong; null where every promise held in time. */
  async attempt(attempt: Attempt): Promise<string | null> {
    const isFirst = this.#child === null;
    const child = (this.#child ??= fork(join(import.meta.dirname, 'worker.ts'), { serialization: 'advanced', execArgv: [`--max-old-space-size=${MEMORY_MB}`], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] }));
    // Wall time is only the last resort; what counts is the time that the process itself has worked.
    const answer = await this.#answerOf(child, attempt, isFirst ? WARM_UP_MS : this.#deadlineMs * 5);
    if (typeof answer === 'string') {
      this.end();
      return answer;
    }
    if (answer.failure === null && !isFirst && answer.milliseconds > this.#deadlineMs) return `slow: ${(answer.milliseconds / 1000).toFixed(1)} s`;
    return answer.failure;
  }

  #answerOf(child: ChildProcess, attempt: Attempt, limitMs: number): Promise<Answer | string> {
    return new Promise((resolve) => {
      let errors = '';
      const collect = (chunk: Buffer): void => void (errors += chunk.toString());
      const settle = (result: Answer | string): void => {
        clearTimeout(timer);
        child.off('message', settle).off('exit', died);
        child.stderr?.off('data', collect);
        resolve(result);
      };
      const died = (code: number | null, signal: string | null): void => settle(`the process ended: ${signal ?? `exit code ${code}`}\n${errors.slice(-2000)}`);
      const timer = setTimeout(() => settle(`a hang: no answer after ${limitMs / 1000} s`), limitMs);
      child.stderr?.on('data', collect);
      child.on('message', settle).on('exit', died);
      child.send(attempt);
    });
  }

  end(): void {
    this.#child?.removeAllListeners();
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}
