import type { SourceText, Span } from '../base/source.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A span with the sentence that stands beside it; the primary label makes sense read alone. */
export interface Label {
  readonly span: Span;
  readonly text: string;
}

export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** An edit that mends the mistake. `sure` fixes may be applied without asking; the others are offered. */
export interface Fix {
  /** What it does, in the imperative and small: "write `total`". */
  readonly title: string;
  readonly sure: boolean;
  readonly edits: readonly TextEdit[];
}

/** One mistake, told once. */
export interface Diagnostic {
  readonly code: number;
  readonly severity: Severity;
  /** A warning that `"strict": true` makes an error. */
  readonly strict: boolean;
  /** One plain sentence in the user's own names, no full stop. */
  readonly message: string;
  readonly primary: Label;
  readonly secondary: readonly Label[];
  /** What to do about it, where there is something to say. */
  readonly hint?: string;
  readonly fixes: readonly Fix[];
}

/** What a detection may add to the bare message. */
export interface Details {
  readonly label?: string;
  readonly secondary?: readonly Label[];
  readonly hint?: string;
  readonly fixes?: readonly Fix[];
}

export function spanOf(source: SourceText, node: { readonly start: number; readonly end: number }): Span {
  return { source, start: node.start, end: node.end };
}
