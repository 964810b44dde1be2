/** Where archives are kept, by the hash of their bytes: the same bytes have the same place, so writing twice does no harm. */
export interface Storage {
  /** Whole or not at all, and on disk when it resolves. */
  put(key: string, bytes: Buffer): Promise<void>;
  get(key: string): Promise<Buffer | null>;
  list(): Promise<readonly StoredArchive[]>;
  remove(key: string): Promise<void>;
}

export interface StoredArchive {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
}

/** 64 hexadecimal digits: nothing else becomes a name of a file. */
export function isStorageKey(key: string): boolean {
  return /^[0-9a-f]{64}$/.test(key);
}
