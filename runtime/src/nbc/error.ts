/** A module that is no good: malformed bytes, a failed check, or a limit of the format. Codes 3001–3099. */
export class NbcError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.name = 'NbcError';
    this.code = code;
  }
}
