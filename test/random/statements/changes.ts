import { rule, type Rule } from '../generator.ts';

/** Statements that change what collections and objects hold. */
export const changes: readonly Rule[] = [
  rule('$0.add($1);', '$0.push($1);', 'List<int>', 'int'),
  rule('$0.add($1);', '$0.push($1);', 'List<float>', 'float'),
  rule('$0.add($1);', '$0.push($1);', 'List<bool>', 'bool'),
  rule('$0.add(cut($1));', '$0.push(cut($1));', 'List<String>', 'String'),
  rule('$0.add($1);', '$0.push($1);', 'List<Shape>', 'Shape'),
  rule('$0[few($1)] = $2;', '((l, i, v) => { l[index(l.length, i)] = v; })($0, few($1), $2);', 'List<int>', 'int', 'int'),
  rule('$0[0] = $1;', '((l, v) => { l[index(l.length, 0n)] = v; })($0, $1);', 'List<float>', 'float'),
  rule('$0[0] = $1;', '((l, v) => { l[index(l.length, 0n)] = v; })($0, $1);', 'List<bool>', 'bool'),
  rule('$0.insert(few($1), $2);', '((l, i, v) => { if (i > l.length) raise(3102); l.splice(Number(i), 0, v); })($0, few($1), $2);', 'List<int>', 'int', 'int'),
  rule('$0.removeAt(few($1));', '((l, i) => l.splice(index(l.length, i), 1))($0, few($1));', 'List<int>', 'int'),
  rule('$0.sort();', '((l) => l.splice(0, l.length, ...stable(l, order)))($0);', 'List<int>'),
  rule('$0.clear();', '$0.length = 0;', 'List<String>'),
  rule('$0[$1] = $2;', '$0.set($1, $2);', 'Map<String, int>', 'String', 'int'),
  rule('$0.delete($1);', '$0.delete($1);', 'Map<String, int>', 'String'),
  rule('$0.update($1, $2, (q) => q * 2 + 1);', '((m, k, i) => m.set(k, w((m.has(k) ? m.get(k) : i) * 2n + 1n)))($0, $1, $2);', 'Map<String, int>', 'String', 'int'),
  rule('$0.add($1);', '$0.add($1);', 'Set<int>', 'int'),
  rule('$0.delete($1);', '$0.delete($1);', 'Set<int>', 'int'),
  rule('$0.value = $1;', '$0.value = $1;', 'Slot<int>', 'int'),
  rule('$0.forEach((each) => { print(each); });', '$0.forEach((each) => { print(String(each)); });', 'List<int>'),
];
