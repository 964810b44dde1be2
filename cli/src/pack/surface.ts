import { isCore } from '@noodlecore/compiler/ir/lower/reps';
import type { ModuleSymbol } from '@noodlecore/compiler/names/symbol';
import type { Type } from '@noodlecore/compiler/types/type';
import type { ProgramSurface, ValueKind } from '@noodlecore/package-manager/formats/program-surface';
import { exportsOf } from '../wasm-loader.ts';

/** What other languages call of a program. */
export function surfaceOf(module: ModuleSymbol): ProgramSurface {
  const runs = module.members.get('main')?.kind === 'function' || module.ast.items.some(({ kind }) => kind === 'expression-statement' || kind === 'block');
  const functions = exportsOf(module).filter(({ name }) => name !== 'main').map(({ name, signature }) => ({
    name,
    parameters: signature.parameters.map((parameter) => ({ name: parameter.name, kind: kindOf(parameter.type) })),
    result: kindOf(signature.result),
  }));
  return { functions, runs };
}

function kindOf(type: Type): ValueKind {
  switch (type.kind) {
    case 'int':
    case 'float':
    case 'bool':
      return type.kind;
    case 'void':
    case 'never':
      return 'nothing';
    case 'nullable':
      return isCore(type.inner, 'String') ? 'text-or-null' : 'other';
    default:
      return isCore(type, 'String') ? 'text' : 'other';
  }
}
