import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { Identifier, TypeNode } from '../../ast.ts';
import type { ParserCore } from '../core.ts';

/** What the methods that Python calls by itself are called here. */
const METHODS: Readonly<Record<string, string>> = { __str__: 'toString', __repr__: 'toString', __eq__: 'equals', __hash__: 'hashCode' };

/** What is said instead of the others. */
const INSTEAD: Readonly<Record<string, string>> = {
  __len__: 'what counts is a getter: `get length(): int { … }`',
  __lt__: 'a class that `implements Comparable<T>` has a `compareTo(other)`',
  __gt__: 'a class that `implements Comparable<T>` has a `compareTo(other)`',
  __le__: 'a class that `implements Comparable<T>` has a `compareTo(other)`',
  __ge__: 'a class that `implements Comparable<T>` has a `compareTo(other)`',
  __iter__: 'a class that `implements Iterable<T>` has an `iterator()`',
  __next__: 'a class that `implements Iterator<T>` has a `hasNext()` and a `next()`',
  __getitem__: 'write a method: `func get(key: String): int { … }`',
  __setitem__: 'write a method: `func set(key: String, value: int) { … }`',
  __contains__: 'write a method: `func contains(item: int): bool { … }`',
  __add__: 'write a method: `func plus(other: Point): Point { … }`',
  __sub__: 'write a method: `func minus(other: Point): Point { … }`',
  __mul__: 'write a method: `func times(factor: float): Point { … }`',
  __call__: 'an object is no function: give the method a name of its own',
  __enter__: 'a class that `implements Closeable` has a `close()`, and `using(file, (f) => { … })` calls it',
  __exit__: 'a class that `implements Closeable` has a `close()`, and `using(file, (f) => { … })` calls it',
  __del__: 'an object is given up by itself; what must be closed implements `Closeable`',
};

/** `func __str__()`: gives the name that the method has here, which is reported; other names as they are. */
export function methodOfPython(p: ParserCore, name: Identifier): { readonly name: Identifier; readonly edits: TextEdit[] } {
  const span = p.span(name.start, name.end);
  if (Object.hasOwn(METHODS, name.name)) {
    const right = METHODS[name.name];
    const edits = [{ span, newText: right }];
    p.report(foreignConstruct(span, { word: name.name }, { label: `this method is called \`${right}\` here`, fixes: [{ title: `write \`${right}\``, sure: true, edits }] }));
    return { name: { ...name, name: right }, edits };
  }
  if (Object.hasOwn(INSTEAD, name.name)) p.report(foreignConstruct(span, { word: name.name }, { label: 'nothing calls a method of this name by itself', hint: INSTEAD[name.name] }));
  return { name, edits: [] };
}

const RESULTS: Readonly<Record<string, string>> = { toString: 'String', equals: 'bool', hashCode: 'int' };

/** The result that such a method has, where none is written: the fix that renames it grows by that. */
export function resultOfPython(p: ParserCore, { name, edits }: { readonly name: Identifier; readonly edits: TextEdit[] }): TypeNode | null {
  const right = edits.length > 0 ? RESULTS[name.name] : undefined;
  if (right === undefined) return null;
  const at = p.lastEnd;
  edits.push({ span: p.span(at, at), newText: `: ${right}` });
  return { kind: 'named-type', id: p.id(), start: at, end: at, path: [{ kind: 'identifier', id: p.id(), start: at, end: at, name: right }], args: [] };
}
