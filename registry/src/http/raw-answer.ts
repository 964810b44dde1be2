/** An answer that is no JSON, or that is JSON already. */
export class RawAnswer {
  readonly bytes: Buffer | string;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(bytes: Buffer | string, type: string, headers: Readonly<Record<string, string>> = {}) {
    this.bytes = bytes;
    this.type = type;
    this.headers = headers;
  }
}
