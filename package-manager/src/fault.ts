import type { Definition } from '@noodlecore/compiler/diagnostics/definition';

/** Something that a user can put right, with the code that explains it. Everything else that is thrown here is a fault of ours. */
export class PackageFault extends Error {
  readonly code: number;
  readonly hint: string | undefined;

  constructor(code: number, message: string, hint?: string) {
    super(message);
    this.name = 'PackageFault';
    this.code = code;
    this.hint = hint;
  }
}

export function packageFault<P>(kind: Definition<P>, params: P, hint?: string): PackageFault {
  return new PackageFault(kind.code, kind.message(params), hint);
}

/** The system's code of a failed call, such as `ENOENT`; empty where it is none. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
