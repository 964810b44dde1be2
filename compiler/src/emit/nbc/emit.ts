import { NbcError, NBC_CODE } from '@noodlecore/runtime/nbc/error';
import type { NbcClass, NbcFunction, NbcModule } from '@noodlecore/runtime/nbc/module';
import { sha256Hex } from '@noodlecore/runtime/nbc/sha256';
import type { SourceText } from '../../base/source.ts';
import { functionTooLarge } from '../../diagnostics/catalogue/nbc.ts';
import { DiagnosticError } from '../../diagnostics/diagnostic-error.ts';
import type { IrClass, IrField, IrFunction, IrModule } from '../../ir/ir.ts';
import { ModuleDescriptors } from './descriptors.ts';
import { emitFunction } from './function.ts';
import { LineFinder } from './line-table.ts';
import { StatementFinder } from './places.ts';
import { ModulePools } from './pools.ts';

/**
 * Makes bytecode of a module. Equal modules give equal bytecode. Throws a DiagnosticError [3035] where a limit of the format is exceeded.
 * @param rangeOf which versions of an imported module's package fit; any where it is absent.
 */
export function emitNbc(ir: IrModule, source: SourceText, rangeOf: (module: string) => string = () => '*'): NbcModule {
  const parts = { pools: new ModulePools(), unwritten: new ModulePools(), descriptors: new ModuleDescriptors(ir) };
  const finder = new LineFinder(source);
  const statements = ir.statements ? new StatementFinder(ir.statements, source) : null;
  const functions = ir.functions.map((fn) => withinLimits(fn, source, () => emitFunction(fn, parts, finder, statements)));
  return {
    name: ir.name,
    path: ir.path,
    sourceHash: sha256Hex(new TextEncoder().encode(source.text)),
    imports: ir.imports.map((module) => ({ module, versions: rangeOf(module) })),
    capabilities: ir.capabilities,
    ...parts.pools.finish(),
    classes: ir.classes.map(emitClass),
    functions,
    globals: ir.globals.map(({ name, rep, late }) => ({ name, rep, late })),
    init: ir.init,
    tests: ir.tests.map(({ name, fn }) => ({ name, fn })),
    main: ir.main,
  };
}

/** A limit that is exceeded is told at the first line of the function. */
function withinLimits({ pos }: IrFunction, source: SourceText, emit: () => NbcFunction): NbcFunction {
  try {
    return emit();
  } catch (error) {
    if (!(error instanceof NbcError) || error.code !== NBC_CODE.functionTooLarge) throw error;
    const lineEnd = source.text.indexOf('\n', pos);
    throw new DiagnosticError(functionTooLarge({ source, start: pos, end: lineEnd < 0 ? source.text.length : lineEnd }, { what: error.message }));
  }
}

function emitClass({ kind, name, abstract, superclass, interfaces, fields, methods, ordinal }: IrClass): NbcClass {
  return { kind, name, abstract, superclass, interfaces, fields: fields.map(emitField), methods, ordinal };
}

/** Bytecode knows representations only. */
function emitField({ name, rep, type, late }: IrField): NbcClass['fields'][number] {
  return { name, rep, type, late };
}
