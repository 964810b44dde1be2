import { instructionLength } from '../nbc/instructions.ts';
import type { NbcFunction, NbcModule } from '../nbc/module.ts';

/** A place where a program can be stopped: the first instruction of a statement. */
export interface Stop {
  /** Words from the function's start. */
  readonly offset: number;
  /** One-based, both. */
  readonly line: number;
  readonly column: number;
}

export interface StopPlace extends Stop {
  readonly module: string;
  readonly fn: string;
}

const known = new WeakMap<NbcFunction, readonly Stop[]>();

/** In the order of the code. Of a function that was not compiled for a debugger: where lines begin. */
export function stopsOf(fn: NbcFunction): readonly Stop[] {
  let stops = known.get(fn);
  if (stops === undefined) {
    stops = fn.debug === null ? lineStops(fn) : statementStops(fn.debug.stops);
    known.set(fn, stops);
  }
  return stops;
}

function statementStops(triples: Int32Array): Stop[] {
  const stops: Stop[] = [];
  for (let at = 0; at + 2 < triples.length; at += 3) stops.push({ offset: triples[at], line: triples[at + 1], column: triples[at + 2] });
  return stops;
}

/** A line table may name words in the middle of an instruction. */
function lineStops({ code, lines }: NbcFunction): Stop[] {
  const starts = new Set<number>();
  for (let at = 0; at < code.length; at += instructionLength(code, at)) starts.add(at);
  const stops: Stop[] = [];
  for (let at = 0; at + 1 < lines.length; at += 2) if (starts.has(lines[at])) stops.push({ offset: lines[at], line: lines[at + 1], column: 1 });
  return stops;
}

/** All places of a module, in the order of lines and columns. */
export function placesOf(module: NbcModule): StopPlace[] {
  const places = module.functions.flatMap((fn) => stopsOf(fn).map((stop) => ({ ...stop, module: module.name, fn: fn.name })));
  return places.sort((a, b) => a.line - b.line || a.column - b.column);
}

/**
 * Where to stop for a line: at its first statement, wherever that has code; where the line has none, at the next one that has.
 * With a column, at the last statement of the line that begins before it or there. Empty behind the last statement.
 */
export function placesFor(places: readonly StopPlace[], line: number, column?: number): readonly StopPlace[] {
  const first = places.find((place) => place.line >= line);
  if (first === undefined) return [];
  const inLine = places.filter((place) => place.line === first.line);
  const wanted = (column === undefined || first.line !== line ? undefined : inLine.findLast((place) => place.column <= column)) ?? first;
  return inLine.filter((place) => place.column === wanted.column);
}

/** The statement whose code an offset belongs to: the last one that begins before it or there. */
export function stopBefore(fn: NbcFunction, offset: number): Stop | undefined {
  return stopsOf(fn).findLast((stop) => stop.offset <= offset);
}
