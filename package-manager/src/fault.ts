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

/** Told by its name: the commands about packages are a bundle of their own, with a class of their own. */
export function isPackageFault(error: unknown): error is PackageFault {
  return error instanceof Error && error.name === 'PackageFault' && 'code' in error && 'hint' in error;
}

export function packageFault<P>(kind: Definition<P>, params: P, hint?: string): PackageFault {
  return new PackageFault(kind.code, kind.message(params), hint);
}

/** The system's code of a failed call, such as `ENOENT`; empty where it is none. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
