import { watch, type FSWatcher } from 'node:fs';
import { basename } from 'node:path';
import { MANIFEST_NAME } from '@noodlecore/package-manager/manifest/manifest';
import { LOCKFILE_NAME } from '@noodlecore/package-manager/lockfile/lockfile';
import type { Workspace } from './workspace.ts';

/** Editors write a file in several steps: wait until they rest. */
const REST = 30;

/** Calls back when sources or manifests change: one call at a time, and one for changes that come together. */
export class SourceWatcher {
  private readonly onChange: (manifestChanged: boolean) => Promise<void>;
  private readonly watchers = new Map<string, FSWatcher>();
  private timer: NodeJS.Timeout | undefined;
  private manifestChanged = false;
  private busy = false;
  private again = false;

  constructor(onChange: (manifestChanged: boolean) => Promise<void>) {
    this.onChange = onChange;
  }

  /** Calls back for the first time. */
  begin(): void {
    void this.call();
  }

  /** Watches what belongs to these, and nothing else. */
  watch(workspaces: readonly Workspace[]): void {
    const wanted = new Map(workspaces.flatMap(foldersOf));
    for (const [folder, watcher] of this.watchers) {
      if (wanted.has(folder)) continue;
      watcher.close();
      this.watchers.delete(folder);
    }
    for (const [folder, recursive] of wanted) if (!this.watchers.has(folder)) this.open(folder, recursive);
  }

  close(): void {
    clearTimeout(this.timer);
    for (const watcher of this.watchers.values()) watcher.close();
  }

  private open(folder: string, recursive: boolean): void {
    const watcher = watch(folder, { recursive }, (_event, name) => this.onEvent(name ?? ''));
    // A folder that goes away is no end: the next one that is looked at tells what is missing.
    watcher.on('error', () => this.watchers.delete(folder));
    this.watchers.set(folder, watcher);
  }

  private onEvent(name: string): void {
    const file = basename(name);
    if (file === MANIFEST_NAME || file === LOCKFILE_NAME) this.manifestChanged = true;
    // A name without an end may be a folder, with sources in it.
    else if (!file.endsWith('.nc') && file.includes('.')) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.call(), REST);
  }

  private async call(): Promise<void> {
    this.again = this.busy;
    if (this.busy) return;
    this.busy = true;
    const { manifestChanged } = this;
    this.manifestChanged = false;
    await this.onChange(manifestChanged);
    this.busy = false;
    if (this.again) await this.call();
  }
}

/** A project's folder with all that is in it, and those of packages that are worked on beside it; of single files only the folders in which they lie, however much is below those. */
function foldersOf({ project, host }: Workspace): [folder: string, recursive: boolean][] {
  if (project.name !== '') return [project.root, ...host.packages.listed().filter(({ isLocal }) => isLocal).map(({ root }) => root)].map((folder) => [folder, true]);
  return [project.root, ...host.folders()].map((folder) => [folder, false]);
}
