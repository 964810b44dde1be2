/** A module that is no good: malformed bytes, a failed check, or a limit of the format. Codes 3001–3099. */
export class NbcError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.name = 'NbcError';
    this.code = code;
  }
}

/** The codes by name; what each means is in the compiler's catalogue (`noodle explain`). */
export const NBC_CODE = {
  notNbc: 3001,
  otherVersion: 3002,
  truncated: 3003,
  hashMismatch: 3004,
  badSections: 3005,
  badNumber: 3006,
  badCount: 3007,
  badString: 3008,
  badValue: 3009,
  trailingBytes: 3010,
  unknownInstruction: 3020,
  badIndex: 3021,
  badJump: 3022,
  badHandler: 3023,
  undefinedReference: 3024,
  badClass: 3025,
  duplicateName: 3026,
  badEntryPoint: 3027,
  badFunction: 3028,
  unsetRegister: 3030,
  wrongRepresentation: 3031,
  wrongArguments: 3032,
  fallsOffTheEnd: 3033,
  tooComplex: 3034,
  functionTooLarge: 3035,
} as const;
