import { disassembleFunction } from './disassemble/function.ts';
import { classRefText, fnPathText, nameText, selectorText } from './disassemble/names.ts';
import type { NbcClass, NbcModule } from './module.ts';

/** The module as text: names instead of indices, labels instead of offsets, each instruction's source line before it. */
export function disassemble(module: NbcModule): string {
  const parts = [header(module), ...module.classes.map((cls) => classText(cls, module.name))];
  for (const fn of module.functions) parts.push(disassembleFunction(fn, module));
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function header(module: NbcModule): string[] {
  const lines = [`module ${nameText(module.name)}`];
  if (module.path !== '') lines.push(`source ${nameText(module.path)}`);
  if (module.sourceHash !== '') lines.push(`source-hash ${nameText(module.sourceHash)}`);
  for (const { module: name, versions } of module.imports) lines.push(`import ${nameText(name)} ${nameText(versions)}`);
  for (const capability of module.capabilities) lines.push(`needs ${nameText(capability)}`);
  for (const { name, rep, late } of module.globals) lines.push(`global ${nameText(name)} ${rep}${late ? ' late' : ''}`);
  if (module.init !== null) lines.push(`init ${nameText(module.init)}`);
  for (const { name, fn } of module.tests) lines.push(`test ${nameText(name)} ${nameText(fn)}`);
  if (module.main) lines.push(`main ${nameText(module.main.fn)}${module.main.takesArgs ? ' args' : ''}${module.main.givesCode ? ' code' : ''}`);
  return lines;
}

function classText(cls: NbcClass, module: string): string[] {
  const lines = [`${cls.abstract ? 'abstract ' : ''}${cls.kind} ${nameText(cls.name)}`];
  if (cls.superclass) lines.push(`  extends ${classRefText(cls.superclass, module)}`);
  for (const ref of cls.interfaces) lines.push(`  implements ${classRefText(ref, module)}`);
  if (cls.ordinal !== 0) lines.push(`  ordinal ${cls.ordinal}`);
  for (const { name, rep, late, type } of cls.fields) lines.push(`  field ${nameText(name)} ${rep}${late ? ' late' : ''} ${nameText(type)}`);
  for (const { selector, fn } of cls.methods) lines.push(`  method ${selectorText(selector)} = ${fnPathText(fn, module)}`);
  return lines;
}
