export type { SourceText, Span, Position } from './base/source.ts';
export { positionAt, lineStarts, lineText } from './base/source.ts';
export type { Diagnostic, Fix, Label, Severity, TextEdit } from './diagnostics/diagnostic.ts';
export { MemoryHost, type Host } from './host.ts';
export { Program, type ProgramOptions } from './program.ts';
export { compile, lower } from './pipeline.ts';
export { parse, type ParseResult } from './syntax/parse.ts';
