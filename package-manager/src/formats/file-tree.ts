/** Files by their paths, `/` between their parts. */
export type FileTree = ReadonlyMap<string, Uint8Array>;

/** In one order everywhere, whatever the language of the machine. */
export function inOrder(files: FileTree): [path: string, content: Uint8Array][] {
  return [...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

export function below(folder: string, files: FileTree): Map<string, Uint8Array> {
  return new Map([...files].map(([path, content]) => [`${folder}/${path}`, content]));
}

export function textFile(text: string): Uint8Array {
  return Buffer.from(text);
}

export function jsonFile(value: unknown): Uint8Array {
  return textFile(`${JSON.stringify(value, null, 2)}\n`);
}
