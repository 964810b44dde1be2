import { EventEmitter } from "events";
import * as fs from "fs";

type Shape =
  | { kind: "circle"; radius: number }
  | { kind: "square"; side: number };

interface User {
  readonly id: number;
  name: string;
  email?: string;
  tags: string[];
  [key: string]: unknown;
}

enum Direction {
  Up = "UP",
  Down = "DOWN",
}

abstract class Base<T extends object> {
  protected constructor(private readonly items: T[] = []) {}
  abstract describe(): string;
  get count(): number {
    return this.items.length;
  }
  static of<T extends object>(...items: T[]): Base<T> {
    return new Impl(items);
  }
}

class Impl<T extends object> extends Base<T> implements Iterable<T> {
  constructor(items: T[]) {
    super(items);
  }
  describe(): string {
    return `Impl of ${this.count}`;
  }
  *[Symbol.iterator](): Iterator<T> {
    yield* this.items;
  }
}

function area(shape: Shape): number {
  switch (shape.kind) {
    case "circle":
      return Math.PI * shape.radius ** 2;
    case "square":
      return shape.side * shape.side;
    default:
      throw new Error("unknown");
  }
}

const greet = (name: string = "world"): string => `hello ${name}`;

async function load(url: string): Promise<User[]> {
  try {
    const response = await fetch(url);
    const data = (await response.json()) as User[];
    return data.filter((u) => u.email !== null && u.tags.length > 0);
  } catch (e: unknown) {
    console.error(e);
    return [];
  } finally {
    console.log("done");
  }
}

export default class App {
  private users: Map<number, User> = new Map();
  public static instance: App | null = null;

  add(user: User): void {
    this.users.set(user.id, { ...user, name: user.name.trim() });
  }

  find(id: number): User | undefined {
    return this.users.get(id);
  }
}

const app = new App();
app.add({ id: 1, name: "Ada", tags: [] });
const { name, tags } = app.find(1)!;
const [first, ...rest] = [1, 2, 3];
print(first);
print(rest);
print(greet());
for (const key in { a: 1 }) console.log(key);
for (let i = 0; i < 3; i++) console.log(i);
let x: number | string = 3;
x = "three";
const fn = function (a: number, b: number) { return a + b; };
print(typeof x === "string" ? x.length : x);
print(fn(1, 2));
