/** One task at a time. Who has many waits for those who have few: each takes one, and then it is the next one's turn. */
export class Turns {
  private readonly waiting = new Map<number, (() => Promise<void>)[]>();
  private isBusy = false;
  /** Whose turn it was last. */
  private last: number | null = null;

  /** @param owner whose task it is. */
  take<T>(owner: number, task: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const mine = this.waiting.get(owner) ?? [];
      mine.push(() => task().then(resolve, reject));
      this.waiting.set(owner, mine);
      void this.work();
    });
  }

  private async work(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    for (let next = this.next(); next; next = this.next()) await next();
    this.isBusy = false;
  }

  /** Maps keep the order of insertion: whoever had a turn goes to the end. */
  private next(): (() => Promise<void>) | undefined {
    const owners = [...this.waiting.keys()];
    const owner = owners.find((each) => each !== this.last) ?? owners.at(0);
    if (owner === undefined) return undefined;
    const tasks = this.waiting.get(owner) ?? [];
    const task = tasks.shift();
    this.waiting.delete(owner);
    if (tasks.length > 0) this.waiting.set(owner, tasks);
    this.last = owner;
    return task;
  }
}
