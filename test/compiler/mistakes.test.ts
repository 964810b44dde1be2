import { expect, test } from 'vitest';
import { Checker } from '../support/library.ts';

/** A program without mistakes, and changes of one place each that are one mistake each, however many other places they break. */
const PROGRAM = `
enum Event { Joined(name: String), Left(name: String, reason: String), Ticked }

record Entry(name: String, score: int)

abstract class Board {
    protected List<Entry> entries = [];
    func title(): String;
    func add(name: String, score: int) { this.entries.add(new Entry(name, score)); }
    func best(): Entry? { return this.entries.isEmpty() ? null : this.entries.maxBy((entry) => entry.score); }
    func total(): int { return this.entries.sumOf((entry) => entry.score); }
}

class League extends Board {
    private String label;
    private int rounds = 0;
    constructor(this.label) {}
    override func title(): String { return this.label.toUpperCase(); }
    func play() { this.rounds += 1; }
    func average(): int { return this.rounds == 0 ? 0 : this.total() / this.rounds; }
}

func describe(event: Event): String {
    return match (event) {
        Joined(name) => name + " joined",
        Left(name, reason) => name + " left: " + reason,
        Ticked => "tick",
    };
}

func longest(words: List<String>): int {
    let length = 0;
    for (word in words) {
        if (word.length > length) { length = word.length; }
    }
    return length;
}

func slowly(n: int): int { sleep(1); return n * 2; }

func report(league: League) {
    const task = spawn slowly(4);
    league.add("Ada", await task);
    league.play();
    print(league.title() + league.average());
    print(task.isDone());
}

report(new League("first"));
print(describe(Event.Joined("Ada")) + describe(Event.Left("Alan", "late")) + describe(Event.Ticked));
print(longest(["a", "bc"]) + longest([]));
`;

/** What is written, and what is written instead. */
const MISTAKES: readonly (readonly [string, string])[] = [
  ['Joined(name: String)', 'Joind(name: String)'],
  ['Left(name: String, reason: String)', 'Left(name: String)'],
  ['record Entry(name: String, score: int)', 'record Entry(name: String, scoer: int)'],
  ['protected List<Entry> entries', 'protected List<Entry> entires'],
  ['func add(name: String, score: int)', 'func add(name: String)'],
  ['class League extends Board', 'class League'],
  ['private String label;', 'private int label;'],
  ['private int rounds = 0;', 'private String rounds = 0;'],
  ['constructor(this.label) {}', 'constructor() {}'],
  ['func describe(event: Event)', 'func descrbe(event: Event)'],
  ['Ticked => "tick",', ''],
  ['func longest(words: List<String>): int', 'func longest(words: List<int>): int'],
  ['let length = 0;', 'let lenght = 0;'],
  ['if (word.length > length)', 'if (word..length > length)'],
  ['const task = spawn slowly(4);', 'const task = slowly(4);'],
  ['league.play();', 'league,play();'],
  ['league.title() + league', 'league.titel() + league'],
];

const checker = new Checker();

function errorsWith(mistakes: readonly (readonly [string, string])[]): string[] {
  const text = mistakes.reduce((broken, [right, wrong]) => broken.replace(right, wrong), PROGRAM);
  return checker.diagnostics(text).map(({ code, message }) => `${code} ${message}`);
}

test('without a mistake nothing is said', () => {
  expect(errorsWith([])).toEqual([]);
});

for (const mistake of MISTAKES) {
  test(`one diagnostic for ${JSON.stringify(mistake[1])} instead of ${mistake[0]}`, () => {
    expect(errorsWith([mistake])).toHaveLength(1);
  });
}

/** Of two mistakes the one may hide the other, or keep a cause from being sure: these many pairs are told as two. */
test('two of them are told as two', () => {
  const pairs = MISTAKES.flatMap((first, i) => MISTAKES.slice(i + 1).map((second) => [first, second] as const));
  const exact = pairs.filter((pair) => errorsWith(pair).length === 2);
  expect(exact.length / pairs.length).toBeGreaterThan(0.95);
});
