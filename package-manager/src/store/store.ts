import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { storeFailed } from '@noodlecore/compiler/diagnostics/catalogue/packages';
import { hexOf, integrityOf } from '../archive/integrity.ts';
import { readArchive } from '../archive/read.ts';
import { packageFault, PackageFault } from '../fault.ts';
import { reasonOf } from '../system-reason.ts';
import { replaceDurably } from './durable-file.ts';
import { moveInto, writeFolder } from './files.ts';

/** Work that nobody has finished for so long was given up: milliseconds. */
const ABANDONED = 24 * 60 * 60 * 1000;

/**
 * Unpacked packages, each once for all projects of a user, under the hash of its archive. A folder stands in its place only when it is
 * whole: what is being unpacked has a name of its own, and is moved when it is on the disk. So several installs may work at the same time,
 * and none of them can be harmed by another's end.
 */
export class Store {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** The folder of a package; null where it is not in the store. */
  find(integrity: string): string | null {
    const folder = this.folderOf(integrity);
    return existsSync(folder) ? folder : null;
  }

  /**
   * Unpacks an archive whose hash has been checked.
   * @throws PackageFault 6004, 6005, 6006 (the archive), 6012 (the store)
   */
  async add(bytes: Uint8Array): Promise<string> {
    const integrity = integrityOf(bytes);
    const known = this.find(integrity);
    if (known) return known;
    const files = await readArchive(bytes);
    const folder = this.folderOf(integrity);
    this.guarded(() => {
      const staging = join(this.staging(), randomUUID());
      try {
        writeFolder(staging, files, 0o444);
        this.note(integrity, files);
        moveInto(staging, folder);
      } catch (error) {
        rmSync(staging, { recursive: true, force: true });
        throw error;
      }
    });
    return folder;
  }

  /** Files of a package that are not what was unpacked, or are gone; empty where all is well. */
  damaged(integrity: string): string[] {
    const folder = this.find(integrity);
    return folder ? this.changed(integrity, folder) : [];
  }

  /** The same of a folder into which the package was put. */
  changed(integrity: string, folder: string): string[] {
    const note = this.noteOf(integrity);
    if (!existsSync(note)) return [basename(note)];
    const expected: unknown = JSON.parse(readFileSync(note, 'utf8'));
    if (typeof expected !== 'object' || expected === null) return [note];
    return Object.entries(expected).filter(([path, hash]) => hashOfFile(join(folder, path)) !== hash).map(([path]) => path);
  }

  remove(integrity: string): void {
    this.guarded(() => {
      rmSync(this.folderOf(integrity), { recursive: true, force: true });
      rmSync(this.noteOf(integrity), { force: true });
    });
  }

  /** How many packages there are, and how many bytes their files have. */
  size(): { readonly packages: number; readonly bytes: number } {
    const root = join(this.root, 'v1');
    const folders = existsSync(root) ? readdirSync(root).filter((name) => name.length === 2).flatMap((name) => readdirSync(join(root, name), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => join(root, name, entry.name))) : [];
    const files = folders.flatMap((folder) => readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)));
    return { packages: folders.length, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
  }

  /** Takes everything away, also what installs left behind that never ended. Projects keep what they have. */
  clean(): void {
    this.guarded(() => rmSync(join(this.root, 'v1'), { recursive: true, force: true }));
  }

  /** Before the folder stands in its place: where that is, this is. */
  private note(integrity: string, files: ReadonlyMap<string, Uint8Array>): void {
    replaceDurably(this.noteOf(integrity), JSON.stringify(Object.fromEntries([...files].map(([path, bytes]) => [path, integrityOf(bytes)]))));
  }

  private folderOf(integrity: string): string {
    const hex = hexOf(integrity);
    return join(this.root, 'v1', hex.slice(0, 2), hex);
  }

  private noteOf(integrity: string): string {
    return `${this.folderOf(integrity)}.json`;
  }

  /** Where unfinished work stands; what was given up long ago goes away. */
  private staging(): string {
    const folder = join(this.root, 'v1', 'staging');
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) {
      const stats = statSync(join(folder, name), { throwIfNoEntry: false });
      if (stats && Date.now() - stats.mtimeMs > ABANDONED) rmSync(join(folder, name), { recursive: true, force: true });
    }
    return folder;
  }

  private guarded(run: () => void): void {
    try {
      run();
    } catch (error) {
      if (error instanceof PackageFault) throw error;
      throw packageFault(storeFailed, { path: this.root, reason: reasonOf(error) });
    }
  }
}

function hashOfFile(path: string): string | null {
  try {
    return integrityOf(readFileSync(path));
  } catch {
    return null;
  }
}
