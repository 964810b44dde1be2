import type { Span } from '../base/source.ts';
import type { Details, Diagnostic, Severity } from './diagnostic.ts';

/** What the catalogue knows of a code: enough for `explain`, the docs page and the tests. */
export interface Definition<P> {
  readonly code: number;
  /** Kebab-case, stable: `unknown-name`. */
  readonly name: string;
  /** `strict` is a warning that `"strict": true` makes an error. */
  readonly severity: Severity | 'strict';
  /** A few words for lists: "Unknown name". */
  readonly title: string;
  /** The one-sentence message, from typed parameters. */
  readonly message: (params: P) => string;
  /** Default text of the primary label; the message where absent. */
  readonly label?: (params: P) => string;
  /** Markdown: why this is an error and what to do; two to six sentences. */
  readonly explanation: string;
  /** A whole program that gets exactly this code, and the same program mended. Codes met at run time print theirs. */
  readonly example: string;
  readonly mended: string;
  /** What stands around the example, where a mistake takes more than one module: the example's own module name, and the others' texts. */
  readonly around?: { readonly module: string; readonly others: Readonly<Record<string, string>>; readonly rules?: ExampleRules };
}

/** What the package of an example may do, and which other packages it sees how. */
export interface ExampleRules {
  readonly capabilities: readonly string[];
  readonly packages: Readonly<Record<string, 'listed' | 'tests-only' | 'not-installed' | 'not-listed'>>;
}

/** A catalogue entry that is also the function which makes its diagnostics. */
export interface DiagnosticKind<P> extends Definition<P> {
  (span: Span, params: P, details?: Details): Diagnostic;
}

/** Declares a code once: everything else (explain, docs, tests, editor links) is derived from it. */
export function define<P = Record<string, never>>(definition: Definition<P>): DiagnosticKind<P> {
  const make = (span: Span, params: P, details: Details = {}): Diagnostic => {
    const message = definition.message(params);
    return {
      code: definition.code,
      severity: definition.severity === 'strict' ? 'warning' : definition.severity,
      strict: definition.severity === 'strict',
      message,
      primary: { span, text: details.label ?? definition.label?.(params) ?? message },
      secondary: details.secondary ?? [],
      hint: details.hint,
      fixes: details.fixes ?? [],
    };
  };
  const { name, ...rest } = definition;
  Object.defineProperty(make, 'name', { value: name, enumerable: true });
  return Object.assign(make, rest) as DiagnosticKind<P>;
}
