import { define } from '../../definition.ts';

// 1450–1459: records, enums, interfaces.

export const recordBodyField = define<{ name: string; owner: string }>({
  code: 1450,
  name: 'record-body-field',
  severity: 'error',
  title: "A record's fields stand in its parentheses",
  message: ({ name, owner }) => `the field \`${name}\` must stand in the parentheses of record \`${owner}\``,
  label: ({ owner, name }) => `write \`record ${owner}(…, ${name}: …)\``,
  explanation: `
A record is its fields: they are all listed after its name, so that equality, text and copies take all of them. In its braces stand
methods and static members. What changes, or is computed and kept, belongs to a class.`,
  example: `
record Point(x: int) {
    int y = 0;
}`,
  mended: `
record Point(x: int, y: int)`,
});

export const interfaceField = define<{ name: string; owner: string; what: string }>({
  code: 1451,
  name: 'interface-field',
  severity: 'error',
  title: 'This has no fields',
  message: ({ name, owner, what }) => `\`${owner}\` is ${what} and cannot have the field \`${name}\``,
  explanation: `
Interfaces and enums have no fields of their own: an interface asks for methods (\`func name(): String\`) and for what can be read
(\`get name(): String\`, which a field answers as well) or assigned (\`set name(value: String)\`), an enum's cases carry their values
(\`Failed(code: int)\`). Static constants are fine: \`static const int limit = 3\`.`,
  example: `
interface Named {
    String name;
}`,
  mended: `
interface Named {
    get name(): String
}`,
});

export const derivedClash = define<{ name: string; owner: string; kind: string }>({
  code: 1452,
  name: 'derived-member-clash',
  severity: 'error',
  title: 'A name that is derived',
  message: ({ name, owner, kind }) => `\`${name}\` is derived for every ${kind}, so \`${owner}\` cannot declare another`,
  label: ({ name }) => `choose another name than \`${name}\``,
  explanation: `
Records derive \`copy\` and \`toJson\`, so no field can have these names; enums derive \`ordinal\`, \`name\` and \`values\`. (Methods \`toString\`, \`equals\`,
\`hashCode\` and \`toJson\` may be written: then yours count.)`,
  example: `
enum Size {
    Small, Large;
    func ordinal(): int { return 7; }
}`,
  mended: `
enum Size {
    Small, Large;
    func rank(): int { return 7; }
}`,
});

export const emptyEnum = define<{ name: string }>({
  code: 1453,
  name: 'empty-enum',
  severity: 'error',
  title: 'An enum without cases',
  message: ({ name }) => `the enum \`${name}\` has no cases`,
  label: () => 'no value of this type could ever exist',
  explanation: `
An enum lists the values that its type has, so it has one case at least.`,
  example: `
enum Color {}`,
  mended: `
enum Color { Red, Green }`,
});

export const endlessRecord = define<{ name: string; path: string }>({
  code: 1454,
  name: 'endless-record',
  severity: 'error',
  title: 'A record that contains itself',
  message: ({ name }) => `\`${name}\` could never be made: it needs another \`${name}\` first`,
  label: ({ path }) => `${path} has no end`,
  explanation: `
All fields of a record are given when it is made. A record that needs one of its own kind can never be made: let the field be null
(\`next: Node?\`), a list (\`children: List<Node>\`), or use an enum with a case that ends the chain.`,
  example: `
record Node(value: int, next: Node)`,
  mended: `
record Node(value: int, next: Node?)`,
});
