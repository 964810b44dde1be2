import type { SourceText } from '../base/source.ts';
import type { IrModule } from './ir.ts';

/** A module of a program, with the text that positions in it refer to. */
export interface SourceModule {
  readonly ir: IrModule;
  readonly source: SourceText;
}
