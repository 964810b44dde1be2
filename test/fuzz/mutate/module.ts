import { instructionLength, OPCODE_BY_NUMBER } from '@noodlecore/runtime/nbc/instructions';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import type { Random } from '../../nbc/random.ts';

/** What is done to a module, as plain data: the way to a place in it, and what happens there. Fewer edits are a smaller input. */
export interface Edit {
  readonly path: readonly (string | number)[];
  readonly change:
    | { readonly kind: 'set'; readonly value: unknown }
    | { readonly kind: 'remove' }
    | { readonly kind: 'double' }
    | { readonly kind: 'swap'; readonly with: number };
}

/** One to four edits. Most change code, since that is what the verifier and the machine disagree about, if anything. */
export function randomEdits(random: Random, module: NbcModule): Edit[] {
  return Array.from({ length: 1 + random.below(4) }, () => (random.below(4) === 0 ? anywhere(random, module) : inCode(random, module)));
}

/** The module after the edits; those whose place another edit took away do nothing. */
export function edited(module: NbcModule, edits: readonly Edit[]): NbcModule {
  const copy = structuredClone(module);
  for (const edit of edits) apply(copy, edit);
  return copy;
}

type Tree = Record<string | number, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

function apply(module: unknown, { path, change }: Edit): void {
  let holder = module;
  for (const step of path.slice(0, -1)) holder = isTree(holder) ? holder[step] : undefined;
  const last = path[path.length - 1];
  if (!isTree(holder) || !(last in holder)) return;
  if (change.kind === 'set') holder[last] = change.value;
  else if (Array.isArray(holder) && typeof last === 'number') editList(holder, last, change);
}

function editList(list: unknown[], at: number, change: Exclude<Edit['change'], { kind: 'set' }>): void {
  if (change.kind === 'remove') list.splice(at, 1);
  else if (change.kind === 'double') list.splice(at, 0, structuredClone(list[at]));
  else if (change.with < list.length) [list[at], list[change.with]] = [list[change.with], list[at]];
}

const NUMBERS = [0, 0, 1, 1, 2, 3, 4, 5, 7, 10, 16, 100, 255, 65_535, 0x7fff_ffff];
const SPECIAL_WORDS = [-1, 0x7fff_ffff, -0x8000_0000, 65_535, 1000];

/** One word of one function, or one instruction in place of another one of the same length. */
function inCode(random: Random, module: NbcModule): Edit {
  const functions = module.functions.flatMap((fn, index) => (fn.code.length > 0 ? [index] : []));
  if (functions.length === 0) return anywhere(random, module);
  const chosen = random.pick(functions);
  const { code, registerCount } = module.functions[chosen];
  const starts: number[] = [];
  for (let at = 0; at < code.length; at += instructionLength(code, at)) starts.push(at);
  const at = random.pick(starts);
  const set = (place: number, value: number): Edit => ({ path: ['functions', chosen, 'code', place], change: { kind: 'set', value } });
  if (random.below(4) === 0) return set(at, otherOpcode(random, code[at]));
  const word = at + random.below(instructionLength(code, at));
  return set(word, random.below(30) === 0 ? random.pick(SPECIAL_WORDS) : operand(random, code, registerCount));
}

/** Registers, indices and jump targets are small numbers, or what stands elsewhere in the same code. */
function operand(random: Random, code: Int32Array, registerCount: number): number {
  switch (random.below(4)) {
    case 0: return random.below(registerCount + 1);
    case 1: return code[random.below(code.length)];
    case 2: return random.below(code.length + 1);
    default: return random.below(12);
  }
}

function otherOpcode(random: Random, opcode: number): number {
  const { operands } = OPCODE_BY_NUMBER[opcode];
  const alike = OPCODE_BY_NUMBER.flatMap((other, number) => (other.operands === operands || (other.operands.length === operands.length && random.below(8) === 0) ? [number] : []));
  return alike.length > 0 ? random.pick(alike) : opcode;
}

/** Any list, number, name or choice of the module, code apart. */
function anywhere(random: Random, module: NbcModule): Edit {
  const path: (string | number)[] = [];
  let value: unknown = module;
  while (isTree(value)) {
    const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value).filter((key) => key !== 'code' && key !== 'lines');
    if (keys.length === 0) return anywhere(random, module);
    const key = random.pick<string | number>(keys);
    path.push(key);
    if (Array.isArray(value) && typeof key === 'number' && random.below(4) === 0) return { path, change: listChange(random, value.length) };
    value = value[key];
  }
  return { path, change: { kind: 'set', value: otherLeaf(random, module, value) } };
}

function listChange(random: Random, length: number): Edit['change'] {
  return random.pick<Edit['change']>([{ kind: 'remove' }, { kind: 'double' }, { kind: 'swap', with: random.below(length) }]);
}

const CHOICES: readonly (readonly string[])[] = [
  ['int', 'float', 'bool', 'ref', 'void'],
  ['class', 'interface', 'record', 'enum', 'enum-case', 'native'],
];

function otherLeaf(random: Random, module: NbcModule, value: unknown): unknown {
  if (typeof value === 'number') return random.pick(NUMBERS);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'bigint') return random.pick([0n, 1n, -(1n << 63n), (1n << 63n) - 1n, 1n << 53n]);
  if (value === null) return random.pick<unknown>([null, { module: module.name, name: module.classes[0]?.name ?? '' }, module.functions[0]?.name ?? '']);
  const choices = CHOICES.find((names) => names.includes(String(value)));
  if (choices) return random.pick(choices);
  return random.pick([...module.functions, ...module.classes, ...module.classRefs, ...module.globals, { name: '' }, { name: module.name }]).name;
}
