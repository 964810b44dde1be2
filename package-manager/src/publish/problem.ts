import type { Definition } from '@noodlecore/compiler/diagnostics/definition';

/** Something that stands against publishing, or should be known before, with what to do about it. */
export interface PublishProblem {
  readonly code: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
}

export function publishProblem<P>(kind: Definition<P>, params: P, hint: string): PublishProblem {
  return { code: kind.code, severity: kind.severity === 'error' ? 'error' : 'warning', message: kind.message(params), hint };
}
