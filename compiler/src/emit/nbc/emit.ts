import type { NbcClass, NbcModule } from '@noodlecore/runtime/nbc/module';
import { sha256Hex } from '@noodlecore/runtime/nbc/sha256';
import type { SourceText } from '../../base/source.ts';
import type { IrClass, IrField, IrModule } from '../../ir/ir.ts';
import { ModuleDescriptors } from './descriptors.ts';
import { emitFunction } from './function.ts';
import { LineFinder } from './line-table.ts';
import { ModulePools } from './pools.ts';

/** Makes bytecode of a module. Equal modules give equal bytecode. Throws an NbcError where a limit of the format is exceeded. */
export function emitNbc(ir: IrModule, source: SourceText): NbcModule {
  const parts = { pools: new ModulePools(), unwritten: new ModulePools(), descriptors: new ModuleDescriptors(ir) };
  const finder = new LineFinder(source);
  const functions = ir.functions.map((fn) => emitFunction(fn, parts, finder));
  return {
    name: ir.name,
    path: ir.path,
    sourceHash: sha256Hex(new TextEncoder().encode(source.text)),
    imports: ir.imports.map((module) => ({ module, versions: '*' })),
    capabilities: [],
    ...parts.pools.finish(),
    classes: ir.classes.map(emitClass),
    functions,
    globals: ir.globals.map(({ name, rep, late }) => ({ name, rep, late })),
    init: ir.init,
    tests: ir.tests.map(({ name, fn }) => ({ name, fn })),
    main: ir.main,
  };
}

function emitClass({ kind, name, abstract, superclass, interfaces, fields, methods, ordinal }: IrClass): NbcClass {
  return { kind, name, abstract, superclass, interfaces, fields: fields.map(emitField), methods, ordinal };
}

/** Bytecode knows representations only. */
function emitField({ name, rep, type, late }: IrField): NbcClass['fields'][number] {
  return { name, rep, type, late };
}
