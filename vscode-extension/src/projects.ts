import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Uri, window, workspace, type WorkspaceFolder } from 'vscode';

const MANIFEST = 'noodle.json';

/** A folder with a manifest, in one of the opened folders. */
export interface Project {
  readonly folder: WorkspaceFolder;
  /** Below the opened folder; empty where it is that folder. */
  readonly path: string;
  readonly root: string;
}

/** All projects of the opened folders, in order. */
export async function findProjects(): Promise<Project[]> {
  const manifests = await workspace.findFiles(`**/${MANIFEST}`, '**/node_modules/**', 100);
  return manifests.flatMap((uri) => projectAt(dirname(uri.fsPath)) ?? []).sort((a, b) => (a.root < b.root ? -1 : 1));
}

/** The project around a file: the nearest manifest upward, in an opened folder. */
export function projectOf(uri: Uri): Project | null {
  if (uri.scheme !== 'file') return null;
  const top = workspace.getWorkspaceFolder(uri)?.uri.fsPath;
  for (let folder = dirname(uri.fsPath); top !== undefined; folder = dirname(folder)) {
    if (existsSync(join(folder, MANIFEST))) return projectAt(folder);
    if (folder === top || dirname(folder) === folder) return null;
  }
  return null;
}

function projectAt(root: string): Project | null {
  const folder = workspace.getWorkspaceFolder(Uri.file(root));
  return folder ? { folder, path: relative(folder.uri.fsPath, root), root } : null;
}

/** The folder that a program runs in: its project's, else the opened one, else its own. */
export function folderOf(uri: Uri): string {
  return projectOf(uri)?.root ?? workspace.getWorkspaceFolder(uri)?.uri.fsPath ?? dirname(uri.fsPath);
}

/** The project of the file in front, the only one that there is, or the one that is chosen; undefined where none is. */
export async function chooseProject(purpose: string): Promise<Project | undefined> {
  const uri = window.activeTextEditor?.document.uri;
  const around = uri && projectOf(uri);
  if (around) return around;
  const all = await findProjects();
  if (all.length === 0) void window.showInformationMessage('There is no noodle.json in the opened folders. `NoodleCore: New Project…` makes a project.');
  if (all.length < 2) return all[0];
  const items = all.map((project) => ({ label: labelOf(project), description: project.folder.name, project }));
  return (await window.showQuickPick(items, { title: purpose, placeHolder: 'Which project?' }))?.project;
}

/** As it is called in lists. */
export function labelOf({ path, folder }: Project): string {
  return path === '' ? folder.name : path;
}
