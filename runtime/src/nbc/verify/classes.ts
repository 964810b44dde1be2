import { NBC_CODE } from '../error.ts';
import type { ClassRef, NbcClass, NbcModule, Selector } from '../module.ts';
import { checkClassRef, sameReps } from './references.ts';
import { byName, unsound, type SymbolTable } from './symbol-table.ts';

export function checkClasses(module: NbcModule, symbols: SymbolTable): void {
  for (const cls of module.classes) {
    if (cls.superclass) checkClassRef(cls.superclass, symbols);
    for (const ref of cls.interfaces) checkClassRef(ref, symbols);
    checkMembers(cls, symbols);
  }
  checkAcyclic(module, symbols);
}

function checkMembers(cls: NbcClass, symbols: SymbolTable): void {
  byName(`\`${cls.name}\`'s field`, cls.fields);
  if (cls.kind === 'interface' && (cls.superclass || cls.fields.length > 0)) bad(cls, 'an interface, has a superclass or fields');
  byName(`\`${cls.name}\`'s method`, cls.methods.map(({ selector }) => ({ name: selectorText(selector) })));
  for (const { selector, fn } of cls.methods) {
    if (fn.module === symbols.module) checkMethod(cls, selector, fn.name, symbols);
  }
}

/** A method takes its receiver first, as a ref. */
function checkMethod(cls: NbcClass, selector: Selector, name: string, symbols: SymbolTable): void {
  const fn = symbols.functions.get(name);
  if (!fn) bad(cls, `answers ${selectorText(selector)} with \`${name}\`, which is not defined`);
  const fits = fn.result === selector.result && fn.captures.length === 0 && sameReps(fn.params, ['ref', ...selector.params]);
  if (!fits) bad(cls, `answers ${selectorText(selector)} with \`${name}\`, which takes or gives something else`);
}

/** No own class inherits from itself, by superclasses and interfaces together. Without recursion: chains may be long. */
function checkAcyclic(module: NbcModule, symbols: SymbolTable): void {
  const finished = new Set<NbcClass>();
  const open = new Set<NbcClass>();
  for (const root of module.classes) {
    const path = finished.has(root) ? [] : [{ cls: root, parents: ownParents(root, symbols), next: 0 }];
    if (path.length > 0) open.add(root);
    while (path.length > 0) {
      const step = path[path.length - 1];
      const parent = step.parents[step.next++];
      if (!parent) {
        open.delete(step.cls);
        finished.add(step.cls);
        path.pop();
      } else if (open.has(parent)) {
        bad(step.cls, 'inherits from itself');
      } else if (!finished.has(parent)) {
        open.add(parent);
        path.push({ cls: parent, parents: ownParents(parent, symbols), next: 0 });
      }
    }
  }
}

function ownParents(cls: NbcClass, symbols: SymbolTable): readonly NbcClass[] {
  const refs: readonly ClassRef[] = cls.superclass ? [cls.superclass, ...cls.interfaces] : cls.interfaces;
  return refs.map((ref) => symbols.ownClass(ref)).filter((parent) => parent !== undefined);
}

function selectorText(selector: Selector): string {
  return `${selector.name}(${selector.params.join(', ')}): ${selector.result}`;
}

function bad(cls: NbcClass, what: string): never {
  unsound(NBC_CODE.badClass, `class \`${cls.name}\` ${what}`);
}
