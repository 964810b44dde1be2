import { rule, type Generator, type Rule, type Type, type Variable } from './generator.ts';
import { blockOf, fill, joined, type Piece } from './piece.ts';

/** The methods that a family of classes has: each name with one signature, so that every override fits. */
interface Method {
  readonly name: string;
  readonly parameters: readonly Type[];
  readonly result: Type;
}

const METHODS: readonly Method[] = [
  { name: 'm0', parameters: ['int'], result: 'int' },
  { name: 'm1', parameters: ['String'], result: 'String' },
  { name: 'm2', parameters: ['int', 'bool'], result: 'float' },
  { name: 'm3', parameters: [], result: 'List<int>' },
  { name: 'm4', parameters: ['int'], result: 'bool' },
];

interface Field {
  readonly name: string;
  readonly type: Type;
}

interface Made {
  readonly name: string;
  readonly above: Made | null;
  readonly fields: readonly Field[];
  readonly twists: boolean;
}

const FIELD_TYPES: readonly Type[] = ['int', 'int', 'float', 'String', 'bool', 'int?', 'List<int>', '(int) => int', 'Shape'];

/** A family of classes below one: fields, constructors, methods that override each other and call what stands above. */
export function randomClasses(g: Generator): Piece {
  const root = makeClass(g, null);
  const made = [root];
  for (let i = 0; i < 3; i++) made.push(makeClass(g, g.pick(made)));
  const pieces = made.map((cls) => classPiece(g, cls));
  const rules = made.flatMap((cls) => [creation(cls), creation(cls)]);
  g.types.set(root.name, { show: 'String', leaves: [leafOf(root)], rules });
  addRules(g, root);
  return blockOf(pieces);
}

function makeClass(g: Generator, above: Made | null): Made {
  const number = g.number();
  const fields = Array.from({ length: 1 + g.below(2) }, (_, i) => ({ name: `f${number}_${i}`, type: g.pick(FIELD_TYPES) }));
  return { name: `C${number}`, above, fields, twists: above === null || g.chance(3) };
}

function allFields({ above, fields }: Made): readonly Field[] {
  return above ? [...allFields(above), ...fields] : fields;
}

function creation(cls: Made): Rule {
  const places = allFields(cls).map((_, i) => `$${i}`).join(', ');
  return rule(`new ${cls.name}(${places})`, `new ${cls.name}(${places})`, ...allFields(cls).map(({ type }) => type));
}

function leafOf(cls: Made): Rule {
  return (g) => ({ ...creationOfLeaves(g, cls) });
}

function creationOfLeaves(g: Generator, cls: Made): Piece {
  const places = allFields(cls).map((_, i) => `$${i}`).join(', ');
  return fill(`new ${cls.name}(${places})`, `new ${cls.name}(${places})`, allFields(cls).map(({ type }) => ({ ...g.pick(g.rulesOf(type).leaves)(g), type })));
}

/** What others can do with a value of the family. */
function addRules(g: Generator, root: Made): void {
  for (const { name, parameters, result } of METHODS) {
    const places = parameters.map((_, i) => `$${i + 1}`).join(', ');
    addRule(g, result, rule(`$0.${name}(${places})`, `$0.${name}(${places})`, root.name, ...parameters));
  }
  for (const { name, type } of root.fields) addRule(g, type, rule(`$0.${name}`, `$0.${name}`, root.name));
  addRule(g, 'int', rule('turn($0, $1)', '$0.twice($1)', root.name, 'int'));
  addRule(g, 'int', rule(`${root.name}.made`, `${root.name}.made`));
  addRule(g, 'int', rule('$0.late.length', 'BigInt(late($0.late).length)', root.name));
  addRule(g, 'any', rule('anyOf($0)', '$0', root.name));
}

function addRule(g: Generator, type: Type, made: Rule): void {
  const rules = g.rulesOf(type);
  g.types.set(type, { ...rules, rules: [...rules.rules, made] });
}

function classPiece(g: Generator, cls: Made): Piece {
  const { name, above, fields, twists } = cls;
  const own = METHODS.filter(() => above === null || g.chance(2));
  const methods = own.map((method) => methodPiece(g, cls, method));
  const twist = twists ? [twistPiece(g, cls)] : [];
  const head = above ? `class ${name} extends ${above.name}` : `class ${name} implements Twister<int>`;
  const jsHead = above ? `class ${name} extends ${above.name}` : `class ${name}`;
  const declared = fields.map((field) => `    ${field.type.includes('=>') ? `(${field.type})` : field.type} ${field.name};`).join('\n');
  const statics = above ? '' : '    static int made = 0;\n    List<int> late;\n';
  const jsStatics = above ? '' : '  static made = 0n;\n  twice(k) { return this.twist(this.twist(k)); }\n';
  const members = joined([constructorPiece(g, cls), blockOf([...methods, ...twist, toStringPiece(cls)])], '\n');
  return fill(`${head} {\n${statics}${declared}\n$0\n}`, `${jsHead} {\n${jsStatics}$0\n}`, [members]);
}

function constructorPiece(g: Generator, cls: Made): Piece {
  const parameters = allFields(cls);
  const above = cls.above ? allFields(cls.above).map(({ name }) => name) : [];
  const call = cls.above ? `super(${above.join(', ')});` : '';
  const set = cls.fields.map(({ name }) => `this.${name} = ${name};`).join(' ');
  const rest = cls.above ? '' : ` if (${cls.name}.made % 2 == 0) { this.late = [1, 2]; } ${cls.name}.made += 1;`;
  const jsRest = cls.above ? '' : ` if (${cls.name}.made % 2n === 0n) { this.late = [1n, 2n]; } ${cls.name}.made += 1n;`;
  const body = g.inFunction('int', cls.fields.map(({ name, type }) => ({ name: `this.${name}`, type, assignable: true })), () => g.withoutJumps(() => g.block(1)));
  return fill(
    `    constructor(${parameters.map(({ name, type }) => `${name}: ${type}`).join(', ')}) { ${call} ${set}${rest} $0 }`,
    `  constructor(${parameters.map(({ name }) => name).join(', ')}) { step(); ${call} ${set}${jsRest} $0 }`,
    [body],
  );
}

function fieldsInScope(cls: Made): Variable[] {
  return allFields(cls).map(({ name, type }) => ({ name: `this.${name}`, type, assignable: true }));
}

function methodPiece(g: Generator, cls: Made, method: Method): Piece {
  const parameters = method.parameters.map((type): Variable => ({ name: g.name(), type, assignable: true }));
  const names = parameters.map(({ name }) => name);
  const below = METHODS.slice(0, METHODS.indexOf(method));
  const [body, value] = g.inFunction(method.result, [...fieldsInScope(cls), ...parameters], () => [g.block(2), resultOf(g, cls, method, names, below)]);
  const override = cls.above ? 'override ' : '';
  return fill(
    `    ${override}func ${method.name}(${parameters.map(({ name, type }) => `${name}: ${type}`).join(', ')}): ${method.result} { $0 return $1; }`,
    `  ${method.name}(${names.join(', ')}) { step(); $0 return $1; }`,
    [body, value],
  );
}

/** What stands above, another method of the object, or something else. */
function resultOf(g: Generator, cls: Made, method: Method, names: readonly string[], below: readonly Method[]): Piece {
  const list = names.join(', ');
  if (cls.above && g.chance(2)) return { nc: `super.${method.name}(${list})`, js: `super.${method.name}(${list})`, parts: [], type: method.result };
  const other = below.find(({ result }) => result === method.result);
  if (other) return fill(`this.${other.name}($0)`, `this.${other.name}($0)`, [joined(other.parameters.map((type) => g.expression(type)), ', ')]);
  return g.expression(method.result);
}

function twistPiece(g: Generator, cls: Made): Piece {
  const name = g.name();
  const value = g.inFunction('int', [...fieldsInScope(cls), { name, type: 'int', assignable: true }], () => g.expression('int'));
  return fill(`    ${cls.above ? 'override ' : ''}func twist(${name}: int): int { return $0; }`, `  twist(${name}) { step(); return $0; }`, [value]);
}

function toStringPiece(cls: Made): Piece {
  const shown = allFields(cls).filter(({ type }) => ['int', 'bool', 'String', 'int?'].includes(type)).map(({ name }) => ` + "," + this.${name}`);
  return fill(`    ${cls.above ? 'override ' : ''}func toString(): String { return "${cls.name}"${shown.join('')}; }`, `  toString() { return "${cls.name}"${shown.join('')}; }`, []);
}

