interface Item {
  data?: unknown;
}

interface Ticket {
  readonly answer: number;
  readonly index: number;
}

/** So many answers are remembered: editors ask for parts of what they show, which is among the last. */
const REMEMBERED = 16;

/** Parts of answers that editors ask for when they show one item of many: they are held back, and given then. */
export class LaterParts<T extends Item> {
  private readonly split: (item: T) => { readonly now: T; readonly later: Partial<T> };
  private readonly answers = new Map<number, readonly Partial<T>[]>();
  private last = 0;
  /** Whether the editor asks for parts later; where it does not, nothing is held back. */
  isWanted = false;

  /** @param split says what of an item can wait. */
  constructor(split: (item: T) => { readonly now: T; readonly later: Partial<T> }) {
    this.split = split;
  }

  hold(items: T[]): T[] {
    if (!this.isWanted) return items;
    const answer = ++this.last;
    const parts = items.map((item) => this.split(item));
    this.answers.set(answer, parts.map(({ later }) => later));
    this.answers.delete(answer - REMEMBERED);
    return parts.map(({ now }, index) => ({ ...now, data: { answer, index } satisfies Ticket }));
  }

  /** The item with what was held back of it. */
  resolve(item: T): T {
    const { data } = item;
    return isTicket(data) ? { ...item, ...this.answers.get(data.answer)?.[data.index] } : item;
  }
}

function isTicket(data: unknown): data is Ticket {
  return typeof data === 'object' && data !== null && 'answer' in data && typeof data.answer === 'number' && 'index' in data && typeof data.index === 'number';
}
