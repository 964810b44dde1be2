import { assertNever } from '../base/assert-never.ts';
import type { ListPattern, Pattern } from '../syntax/ast.ts';
import { concat, group, indent, join, line, type Doc } from './doc.ts';
import type { Formatter } from './formatter.ts';
import { path, typeDoc } from './types.ts';

export function patternDoc(f: Formatter, pattern: Pattern): Doc {
  switch (pattern.kind) {
    case 'wildcard-pattern':
      return '_';
    case 'literal-pattern':
    case 'error-pattern':
      return f.slice(pattern);
    case 'name-pattern':
      return path(pattern.path);
    case 'constructor-pattern':
      return concat(path(pattern.path), '(', patterns(f, pattern.args), ')');
    case 'list-pattern':
      return listPattern(f, pattern);
    case 'type-pattern':
      return concat(pattern.name === null ? bareTest(f, pattern) : `${pattern.name.name} is `, typeDoc(f, pattern.type));
    case 'alternative-pattern':
      return group(indent(join(pattern.alternatives.map((each) => patternDoc(f, each)), concat(' |', line))));
    default:
      return assertNever(pattern);
  }
}

/** `is Circle` as an arm; behind an `is` operator, only the type belongs to the pattern. */
function bareTest(f: Formatter, { start, type }: Extract<Pattern, { kind: 'type-pattern' }>): string {
  return f.text.startsWith('is', start) && start < type.start ? 'is ' : '';
}

export function patterns(f: Formatter, list: readonly Pattern[]): Doc {
  return join(list.map((each) => patternDoc(f, each)), ', ');
}

function listPattern(f: Formatter, { elements, rest }: ListPattern): Doc {
  const docs = elements.map((each) => patternDoc(f, each));
  if (rest !== null) docs.push(`...${rest.name?.name ?? ''}`);
  return concat('[', join(docs, ', '), ']');
}
