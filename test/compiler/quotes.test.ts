import { expect, test } from 'vitest';
import { Checker } from '../support/library.ts';

/** Templates that end in a quote beside such as begin with one: a wrong quote turns all of them inside out. */
const PROGRAM = `class Item {
    String name;
    int count;
    constructor(this.name, this.count) {}
    func label(): String { return \`item "\${this.name}"\`; }
    func quoted(): String {
        let text = \`"\${this.name}" is there \${this.count} times\`;
        return text + \`, said "\${this.label()}"\`;
    }
}

func show(items: List<Item>) {
    for (item in items) {
        print(\`the item is called "\${item.name}"\`);
        print(\`"\${item.label()}" is its label, not "none"\`);
        if (item.count > 3) { print("many"); } else { print(\`few: "\${item.count}"\`); }
    }
    print(\`"done"\`);
}

func main() {
    show([new Item("a", 1), new Item("b", 5)]);
    const message = \`first "\${1}"\` + \`"\${2}" last\`;
    print(message);
    print({ "key": \`"x"\`, "other": \`said "y"\` });
}
`;

const kinds: Record<string, (quote: string) => string> = {
  'left out': () => '',
  'written twice': (quote) => quote + quote,
  'another one': (quote) => (quote === '"' ? '`' : '"'),
};

for (const [kind, change] of Object.entries(kinds)) {
  test(`a quote that is ${kind} is one mistake, in its line`, () => {
    const checker = new Checker();
    const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
    expect(checker.diagnostics(PROGRAM)).toEqual([]);
    let told = 0;
    for (const { index, 0: quote } of PROGRAM.matchAll(/["`]/g)) {
      const text = PROGRAM.slice(0, index) + change(quote) + PROGRAM.slice(index + 1);
      const found = checker.diagnostics(text);
      // Inside a template, any quotes may stand.
      if (found.length === 0) continue;
      told++;
      expect(found.map(({ primary }) => lineOf(text, primary.span.start)), text.split('\n')[lineOf(text, index) - 1]).toEqual([lineOf(PROGRAM, index)]);
    }
    expect(told).toBeGreaterThan(25);
  });
}
