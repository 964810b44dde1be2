import type { ProjectFinder } from './project.ts';
import { Session } from './session.ts';

/** Everything that the editor has open: a session for each project, made when it is first needed. */
export class Workspace {
  private readonly finder: ProjectFinder;
  private readonly sessions = new Map<string, Session>();
  private folders: readonly string[] = [];
  /** Path → text, of the documents that are open. */
  private readonly documents = new Map<string, string>();

  constructor(finder: ProjectFinder) {
    this.finder = finder;
  }

  openFolders(folders: readonly string[]): void {
    this.folders = folders;
  }

  /** Takes folders in and others out; `reset` forgets the projects of those. */
  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.folders = [...new Set([...this.folders, ...added])].filter((folder) => !removed.includes(folder));
  }

  /** The session of the project that a file belongs to. */
  sessionOf(path: string): Session {
    const key = this.finder.keyOf(path);
    const known = this.sessions.get(key);
    if (known) return known;
    const made = new Session(this.finder.open(path), () => this.all());
    this.sessions.set(key, made);
    for (const [open, text] of this.documents) this.sessions.get(this.finder.keyOf(open))?.lend(made, open, text);
    return made;
  }

  /** Takes over a document's text, for its own project and for those that import it: what is not saved yet counts there too. */
  update(path: string, text: string): void {
    this.documents.set(path, text);
    const own = this.sessionOf(path);
    own.update(path, text);
    for (const other of this.opened()) own.lend(other, path, text);
  }

  close(path: string): void {
    this.documents.delete(path);
    const own = this.sessionOf(path);
    own.close(path);
    for (const other of this.opened()) own.takeBack(other, path);
  }

  /** All packages below the opened folders, and the projects of open documents. */
  all(): readonly Session[] {
    for (const folder of this.folders) for (const path of this.finder.packagesBelow(folder)) this.sessionOf(path);
    return [...this.sessions.values()];
  }

  /** Those that were opened already. */
  opened(): readonly Session[] {
    return [...this.sessions.values()];
  }

  /** Manifests or folders changed: every project may lie differently now. Documents must be taken over again. */
  reset(): void {
    this.sessions.clear();
  }

  refresh(): void {
    for (const session of this.sessions.values()) session.refresh();
  }
}
