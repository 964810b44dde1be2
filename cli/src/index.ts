export { runProgram, type ProgramDescription } from './main.ts';
export { noodle } from './noodle.ts';
export { noodlec } from './noodlec.ts';
