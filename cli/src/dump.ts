import { cannotRead, wrongKindOfFile } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { printIr } from '@noodlecore/compiler/ir/print';
import type { IrModule } from '@noodlecore/compiler/ir/ir';
import { compile, lower, optimizedProgram } from '@noodlecore/compiler/pipeline';
import type { Program } from '@noodlecore/compiler/program';
import { decode } from '@noodlecore/runtime/nbc/decode';
import { disassemble } from '@noodlecore/runtime/nbc/disassemble';
import { NbcError } from '@noodlecore/runtime/nbc/error';
import type { Stage } from './commands/dump.ts';
import { ExitCode } from './exit-code.ts';
import { Fault, fault, reasonOf } from './fault.ts';
import { readContent } from './file-content.ts';
import { report, reportingLimits } from './report.ts';
import { withinStack, type FindTree } from './tree-depth.ts';
import type { Terminal } from './terminal.ts';
import { diagnosticsOf, hasErrors, openWorkspace } from './workspace.ts';

export interface DumpTarget {
  readonly stage: Stage;
  readonly optimized?: boolean;
}

/** Prints what a stage made of a file. Of a file with errors, only the tree can be shown. */
export async function dump(path: string, { stage, optimized = false }: DumpTarget, terminal: Terminal): Promise<number> {
  if (path.endsWith('.nbc')) {
    if (stage !== 'nbc') throw fault(wrongKindOfFile, { path, expected: 'an .nc file' }, { hint: 'a compiled module has no tree any more' });
    terminal.out(`${disassemble(decodeFile(path))}\n`);
    return ExitCode.ok;
  }
  const workspace = openWorkspace(path, { wholeLibrary: optimized });
  const [name] = workspace.roots;
  const { program } = workspace;
  const diagnostics = diagnosticsOf(workspace).filter((diagnostic) => diagnostic.severity === 'error');
  report(diagnostics, 'human', terminal);
  if (stage === 'ast') terminal.out(`${printTree(program.checked(name).parsed.ast)}\n`);
  else if (hasErrors(diagnostics)) return ExitCode.failed;
  else if (stage === 'ir') terminal.out(withinStack((module) => ({ ir: lower(program, module), source: program.checked(module).source }), (find) => treeText(program, name, find, optimized)));
  else if (stage === 'wasm') {
    const { wasmText } = await import('./wasm.ts');
    terminal.out(await wasmText(workspace, name));
  } else {
    const module = reportingLimits(() => compile(program, name), 'human', terminal);
    if (!module) return ExitCode.failed;
    terminal.out(`${disassemble(module)}\n`);
  }
  return hasErrors(diagnostics) ? ExitCode.failed : ExitCode.ok;
}

/** A module as it is in its optimised program. */
function treeText(program: Program, name: string, find: FindTree, optimized: boolean): string {
  const plain = find(name)?.ir ?? lower(program, name);
  return `${printIr(optimized ? optimizedModule(program, name) : plain)}\n`;
}

function optimizedModule(program: Program, name: string): IrModule {
  return optimizedProgram(program, [name]).find((module) => module.name === name) ?? lower(program, name);
}

function decodeFile(path: string) {
  try {
    return decode(readContent(path).bytes);
  } catch (error) {
    if (error instanceof NbcError) throw new Fault(error.code, error.message, { exitCode: ExitCode.failed });
    throw fault(cannotRead, { path, reason: reasonOf(error) });
  }
}

/** How far a printed tree is indented: a sum of thousands is a tree as deep. */
const MOST_LEVELS = 400;

/** The tree as indented text: a node a line, its simple fields behind its kind. */
function printTree(root: object): string {
  const lines: string[] = [];
  const print = (node: object, label: string, level: number): void => {
    const indent = '  '.repeat(level);
    if (level > MOST_LEVELS) {
      lines.push(`${indent}${label}… (more than ${MOST_LEVELS} levels deep)`);
      return;
    }
    const simple: string[] = [];
    const children: { readonly key: string; readonly node: object }[] = [];
    for (const [key, value] of Object.entries(node)) {
      if (key === 'id' || key === 'kind' || key === 'start' || key === 'end') continue;
      const nodes = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'object' && each !== null);
      if (nodes.length === 0) simple.push(`${key}: ${typeof value === 'bigint' ? value : JSON.stringify(value)}`);
      for (const each of nodes) children.push({ key, node: each });
    }
    const kind = 'kind' in node ? String(node.kind) : '';
    const place = 'start' in node && 'end' in node ? ` ${node.start}–${node.end}` : '';
    lines.push(`${indent}${label}${kind}${place}${simple.length > 0 ? ` (${simple.join(', ')})` : ''}`);
    for (const child of children) print(child.node, `${child.key}: `, level + 1);
  };
  print(root, '', 0);
  return lines.join('\n');
}
