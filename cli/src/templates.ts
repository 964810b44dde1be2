export type TemplateName = 'app' | 'lib';

type Files = Readonly<Record<string, string>>;

/** What `noodle new` writes: path → text. Small enough to read in a minute, and it passes its own test. */
export const templates: Readonly<Record<TemplateName, (name: string) => Files>> = { app, lib };

function app(name: string): Files {
  return {
    ...common(name, 'app'),
    'src/main.nc': `import ${name}.greeting

func main(args: List<String>) {
    const name = args.isEmpty() ? "world" : args[0];
    print(greet(name));
}
`,
    'src/greeting.nc': `/// What to say to somebody.
func greet(name: String): String {
    return \`Hello, \${name}!\`;
}
`,
    'test/test_greeting.nc': `import ${name}.greeting

@test
func greetsByName() {
    assertEqual(greet("Ada"), "Hello, Ada!");
}
`,
  };
}

function lib(name: string): Files {
  return {
    ...common(name, 'lib'),
    'src/stack.nc': `/// Last in, first out.
/// \`\`\`noodlecore
/// const plates = new Stack<String>();
/// plates.push("blue");
/// plates.push("white");
/// plates.pop()  // => white
/// \`\`\`
class Stack<T> {
    private List<T> items = [];

    func push(item: T) {
        this.items.add(item);
    }

    /// Takes the newest item away; null when there is none.
    func pop(): T? {
        return this.items.isEmpty() ? null : this.items.pop();
    }
}
`,
    'test/test_stack.nc': `import ${name}.stack

@test
func givesTheNewestFirst() {
    const stack = new Stack<int>();
    stack.push(1);
    stack.push(2);
    assertEqual(stack.pop(), 2);
    assertEqual(stack.pop(), 1);
    assertEqual(stack.pop(), null);
}
`,
  };
}

function common(name: string, template: TemplateName): Files {
  const manifest = { name, version: '0.1.0', ...(template === 'app' ? { main: 'main' } : {}), strict: true };
  return {
    'noodle.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'README.md': `# ${name}\n\n${README[template]}`,
    '.gitignore': 'build/\ndocs/api/\n.noodle/\n',
  };
}

const README: Readonly<Record<TemplateName, string>> = {
  app: `\`\`\`sh
noodle run           # \`noodle run . Ada\` gives it an argument
noodle test
\`\`\`

\`src/main.nc\` is where it begins, \`test/\` holds its tests.
`,
  lib: `\`\`\`sh
noodle test
noodle doc --open    # what its doc comments say
\`\`\`

\`src/\` holds its modules, \`test/\` their tests; the samples in doc comments are tests too.
`,
};
