import { append } from '../base/lists.ts';
import { overridesNothing, unknownFieldParameter } from '../diagnostics/catalogue/declarations.ts';
import { unknownMember, unknownSuperMember } from '../diagnostics/catalogue/expressions.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';

/** A member that a type lacks. */
export interface MissingMember {
  readonly name: string;
  /** The type, without its arguments. */
  readonly owner: string;
}

/** Which member of what is missing, as a diagnostic says it; null where it says something else. */
export function missingMemberOf({ code, message }: Diagnostic): MissingMember | null {
  const quoted = [...message.matchAll(/`([^`]*)`/g)].map(([, each]) => each.replace(/<.*$/, ''));
  const first = quoted.at(0);
  const last = quoted.at(-1);
  if (first === undefined || last === undefined) return null;
  switch (code) {
    case unknownMember.code:
    case unknownSuperMember.code:
      return { owner: first, name: last };
    case overridesNothing.code:
      return { owner: last, name: first };
    case unknownFieldParameter.code:
      return { owner: last, name: first.replace(/^this\./, '') };
    default:
      return null;
  }
}

const families = new WeakMap<ast.ModuleNode, Families>();

/** Those of one module, which many mistakes of it ask for. */
export function familiesIn(module: ast.ModuleNode): Families {
  const known = families.get(module);
  if (known) return known;
  const made = new Families(module);
  families.set(module, made);
  return made;
}

/** Which types of a module have something above them in common. */
export class Families {
  private readonly above = new Map<string, readonly string[]>();
  private readonly known = new Map<string, ReadonlySet<string>>();

  constructor(...modules: readonly ast.ModuleNode[]) {
    for (const item of modules.flatMap(({ items }) => items)) {
      if (item.kind !== 'class' && item.kind !== 'interface' && item.kind !== 'record' && item.kind !== 'enum') continue;
      const bases = item.kind === 'class' && item.superclass ? [item.superclass, ...item.interfaces] : item.interfaces;
      this.above.set(item.name.name, bases.flatMap((base) => (base.kind === 'named-type' ? (base.path.at(-1)?.name ?? []) : [])));
    }
  }

  /** Whether one is above the other, or something that the module declares is above both. */
  areRelated(one: string, other: string): boolean {
    if (one === other) return true;
    const above = this.withAllAbove(other);
    return [...this.withAllAbove(one)].some((each) => above.has(each));
  }

  isAbove(one: string, other: string): boolean {
    return one !== other && this.withAllAbove(other).has(one);
  }

  private withAllAbove(name: string): ReadonlySet<string> {
    const known = this.known.get(name);
    if (known) return known;
    const all = new Set<string>();
    for (const queue = [name]; queue.length > 0; ) {
      const each = queue.pop() ?? name;
      const bases = this.above.get(each);
      if (bases === undefined || all.has(each)) continue;
      all.add(each);
      append(queue, bases);
    }
    this.known.set(name, all);
    return all;
  }
}
