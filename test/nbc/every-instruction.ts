import { OPCODES, type Opcode } from '@noodlecore/runtime/nbc/opcodes';

/** Registers that the function below fills first, by the letter of what they hold. */
const REGISTER: Readonly<Record<string, string>> = { i: 'r0', f: 'r1', b: 'r2', r: 'r3', '?': 'r3' };
const OPERANDS: Readonly<Record<string, string>> = {
  w: 'r9', i: '0', k: '"name"', L: 'NEXT', F: 'callee(r)r', C: 'Box', f: 'Box#content:r', G: 'global:r', S: 'toString()r', T: 'string', b: 'r4..r4',
};
const SPECIAL: Readonly<Record<string, string>> = {
  switch: 'switch r0 0 NEXT : NEXT NEXT',
  'cell.new': 'cell.new r9 r3 ref', 'cell.get': 'cell.get r9 r3 ref', 'cell.set': 'cell.set r3 r3 ref',
  capture: 'capture r9 0',
  map: 'map r9 r4..r5',
  closure: 'closure r9 lambda(r)r r4..r4',
  return: 'return r3',
};

/** A module with a function for each instruction of the table, all of them accepted by the verifier. */
export function everyInstruction(): string {
  return `
module every.instruction
global global ref
record Box
  field content ref any
func callee(r)r
   return r0
func lambda(r)r
  captures r
   return r0
${OPCODES.map(functionOf).join('')}`;
}

function functionOf(opcode: Opcode): string {
  return `
func ${opcode.name}()${opcode.name === 'return.void' ? 'v' : 'r'}
  ${opcode.name === 'capture' ? 'captures i' : 'registers 10'}
   int r0 5
   const r1 2.5
   true r2
   const r3 "text"
   move r4 r3
   move r5 r3
   ${SPECIAL[opcode.name] ?? instruction(opcode)}
 NEXT:
   ${opcode.name === 'return.void' ? 'return.void' : 'return r3'}
`;
}

function instruction({ name, operands, reads }: Opcode): string {
  let read = 0;
  const words = [...operands].flatMap((letter) => {
    if (letter === 'n') return [];
    return letter === 'r' ? [REGISTER[reads[read++]]] : [OPERANDS[letter]];
  });
  return [name, ...words].join(' ');
}

