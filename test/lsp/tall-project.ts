import type { Files } from './client.ts';

/**
 * A project that looks like no other of ours: a class hierarchy as deep as there are layers, generic classes with hundreds of members, long chains of matches,
 * many small modules, and places where all of them meet. All of it compiles.
 */
export interface TallShape {
  /** Modules of one class each, one below the other. */
  readonly layers: number;
  /** Members of each generic class. */
  readonly members: number;
  /** Modules with such a class. */
  readonly wide: number;
  /** Cases of each enum, and arms of each match over it. */
  readonly cases: number;
  readonly machines: number;
  /** Modules of a few lines. */
  readonly small: number;
}

export function tallProject(shape: TallShape): Files {
  return {
    'noodle.json': '{ "name": "tall", "version": "1.0.0" }\n',
    ...fromModules('layers/layer', shape.layers, (n) => layer(n)),
    ...fromModules('wide/wide', shape.wide, (n) => wide(n, shape.members)),
    ...fromModules('machines/machine', shape.machines, (n) => machine(n, shape.cases)),
    ...fromModules('small/small', shape.small, (n) => small(n, shape)),
    'src/main.nc': main(shape),
  };
}

function fromModules(path: string, count: number, text: (n: number) => string): Files {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`src/${path}${n}.nc`, text(n)]));
}

/** Overrides what all above it have, calls it, and adds something of its own. */
function layer(n: number): string {
  if (n === 0) return '/// The top of all.\nabstract class Layer0 {\n    protected int depth = 0;\n    public String label = "top";\n\n    func weight(factor: int): int { return this.depth * factor; }\n    func name(): String { return this.label; }\n    func own0(other: Layer0): int;\n}\n';
  const sign = n % 2 === 0 ? '+' : '-';
  return `import tall.layers.layer${n - 1}
${n === 2 ? 'import tall.layers.layer0\n' : ''}
/// Number ${n} from the top.
${n === 1 ? 'abstract ' : ''}class Layer${n} extends Layer${n - 1} {
    protected List<Layer${n}> below${n} = [];
    public int extra${n} = ${n};

    override func weight(factor: int): int {
        const above = super.weight(factor + ${n});
        return this.extra${n} > factor ? above ${sign} this.extra${n} : this.below${n}.map((each) => each.weight(1)).fold(above, (a, b) => a ${sign} b);
    }

    override func name(): String { return \`\${super.name()}/${n}\`; }
    ${n === 2 ? 'override func own0(other: Layer0): int { return other.weight(1); }\n    ' : ''}func own${n}(other: Layer${n}): int { return other.weight(this.depth) ${sign} this.extra${n}; }
    func add${n}(child: Layer${n}): Layer${n} { this.below${n}.add(child); return this; }
}
`;
}

function wide(n: number, members: number): string {
  const fields = Array.from({ length: members }, (_, m) => `    private Map<K, V> table${m} = {};`).join('\n');
  const methods = Array.from({ length: members }, (_, m) => `
    /// Entry ${m}, or what \`make\` gives.
    func get${m}(key: K, make: (K) => V): V {
        const found = this.table${m}[key];
        if (found != null) { return found; }
        const made = make(key);
        this.table${m}[key] = made;
        return made;
    }
    func keys${m}(): List<K> { return this.table${m}.keys().filter((each) => this.table${(m + 1) % members}[each] == null); }`).join('\n');
  return `class Wide${n}<K, V> {
${fields}
${methods}

    func both<W>(other: Wide${n}<K, W>, join: (V, W) => String): List<String> {
        return this.table0.keys().map((key) => {
            const left = this.table0[key];
            const right = other.table0[key];
            return left == null || right == null ? "none" : join(left, right);
        });
    }
}

func wide${n}OfText(): Wide${n}<String, List<int?>> {
    const made = new Wide${n}<String, List<int?>>();
    print(made.get0("a", (key) => [key.length, null]));
    return made;
}
`;
}

function machine(n: number, cases: number): string {
  const list = Array.from({ length: cases }, (_, c) => (c % 3 === 0 ? `State${c}` : c % 3 === 1 ? `State${c}(count: int)` : `State${c}(text: String, next: Machine${n}?)`)).join(', ');
  const arms = Array.from({ length: cases }, (_, c) => {
    const next = (c + 1) % cases;
    const value = next % 3 === 0 ? `Machine${n}.State${next}` : next % 3 === 1 ? `Machine${n}.State${next}(${c})` : `Machine${n}.State${next}("s${c}", null)`;
    if (c % 3 === 0) return `        State${c} => ${value},`;
    if (c % 3 === 1) return `        State${c}(count) if (count > ${c}) => ${value},\n        State${c}(count) => step${n}(Machine${n}.State${c}(count + 1)),`;
    return `        State${c}(text, next) => next ?? (text.length > ${c} ? ${value} : state),`;
  }).join('\n');
  return `enum Machine${n} { ${list} }

func step${n}(state: Machine${n}): Machine${n} {
    return match (state) {
${arms}
    };
}

func size${n}(state: Machine${n}): int {
    return match (state) {
${Array.from({ length: cases }, (_, c) => (c % 3 === 0 ? `        State${c} => ${c},` : c % 3 === 1 ? `        State${c}(count) => count,` : `        State${c}(text, next) => text.length + (next == null ? 0 : size${n}(next)),`)).join('\n')}
    };
}
`;
}

/** Something of everything, in a few lines. */
function small(n: number, { layers, wide: wides, machines }: TallShape): string {
  const [l, w, m] = [2 + (n % Math.max(1, layers - 2)), n % wides, n % machines];
  const before = n > 0 && n % 5 !== 0 ? n - 1 : null;
  return `import tall.layers.layer${l}
import tall.wide.wide${w}.{Wide${w}}
import tall.machines.machine${m} as machine
${before === null ? '' : `import tall.small.small${before}.{small${before}}\n`}
record Small${n}(id: int, layer: Layer${l}, state: machine.Machine${m})

func small${n}(): Small${n} {
    const layer = new Layer${l}();
    const state = machine.step${m}(machine.Machine${m}.State0);
    ${before === null ? '' : `const other = small${before}();\n    if (other.id > ${n}) { return small${n}(); }\n    `}return new Small${n}(layer.own${l}(layer) + machine.size${m}(state), layer, state);
}

func labels${n}(from: Wide${w}<String, int>): List<String> {
    return from.keys0().map((key) => \`\${key}:\${from.get0(key, (k) => k.length)}\`);
}
`;
}

function main({ small: count }: TallShape): string {
  const numbers = Array.from({ length: Math.min(count, 50) }, (_, n) => n);
  return `${numbers.map((n) => `import tall.small.small${n}.{small${n}}`).join('\n')}

func main() {
${numbers.map((n) => `    print(small${n}().id);`).join('\n')}
}
`;
}
