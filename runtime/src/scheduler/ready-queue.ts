import type { Task } from './task.ts';

/** First in, first out, in constant time. */
export class ReadyQueue {
  #tasks: Task[] = [];
  #head = 0;

  add(task: Task): void {
    this.#tasks.push(task);
  }

  take(): Task | undefined {
    if (this.#head === this.#tasks.length) return undefined;
    const task = this.#tasks[this.#head++];
    if (this.#head > 1024 && this.#head * 2 > this.#tasks.length) {
      this.#tasks = this.#tasks.slice(this.#head);
      this.#head = 0;
    }
    return task;
  }

  get length(): number {
    return this.#tasks.length - this.#head;
  }

  tasks(): readonly Task[] {
    return this.#tasks.slice(this.#head);
  }
}
