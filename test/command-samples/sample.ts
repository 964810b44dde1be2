import type { Workplace } from '../cli/workplace.ts';

/** Makes what the command lines of a catalogue sample lean on, in a folder of their own. */
export type Setup = (place: Workplace) => void;

export type Setups = Readonly<Record<number, Setup>>;

export const HELLO = 'func main() { print("hello"); }\n';
