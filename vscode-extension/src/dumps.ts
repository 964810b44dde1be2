import { basename, dirname, join } from 'node:path';
import { EventEmitter, languages, ProgressLocation, Uri, ViewColumn, window, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode';
import { output } from './processes.ts';
import { folderOf } from './projects.ts';
import type { Toolchain } from './toolchain.ts';

const SCHEME = 'noodlecore-dump';

/** What a stage of the compiler can show of a file, by what its documents' names end with. */
const STAGES = {
  nbc: { options: [], ending: 'nbc.txt', language: 'plaintext' },
  ir: { options: ['--ir'], ending: 'ir.txt', language: 'plaintext' },
  wasm: { options: ['--stage', 'wasm'], ending: 'wat', language: 'wat' },
} as const;

export type DumpStage = keyof typeof STAGES;

/** What stages of the compiler make of files, as documents that nobody can change, and that follow their files when these are saved. */
export class Dumps implements TextDocumentContentProvider, Disposable {
  private readonly find: () => Toolchain;
  private readonly changes = new EventEmitter<Uri>();
  readonly onDidChange = this.changes.event;
  private readonly subscriptions: readonly Disposable[];

  constructor(find: () => Toolchain) {
    this.find = find;
    this.subscriptions = [
      this.changes,
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      workspace.onDidSaveTextDocument((saved) => {
        for (const { uri } of workspace.textDocuments) if (uri.scheme === SCHEME && fileOf(uri).toString() === saved.uri.toString()) this.changes.fire(uri);
      }),
    ];
  }

  async show(file: Uri, stage: DumpStage): Promise<void> {
    const { ending, language } = STAGES[stage];
    const uri = Uri.from({ scheme: SCHEME, path: `/${basename(file.fsPath)}.${ending}`, query: JSON.stringify({ file: file.toString(), stage }) });
    await window.withProgress({ location: ProgressLocation.Window, title: `Compiling ${basename(file.fsPath)}` }, async () => {
      const document = await workspace.openTextDocument(uri);
      this.changes.fire(uri);
      const known = (await languages.getLanguages()).includes(language) ? language : 'plaintext';
      await window.showTextDocument(await languages.setTextDocumentLanguage(document, known), { viewColumn: ViewColumn.Beside, preview: true });
    });
  }

  /** The text, or why there is none. */
  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const file = fileOf(uri);
    const { command } = this.find();
    const compiler = join(dirname(command), basename(command).replace('noodle', 'noodlec'));
    try {
      return await output(compiler, ['dump', ...STAGES[stageOf(uri)].options, file.fsPath], folderOf(file));
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
  }
}

function detailsOf({ query }: Uri): object {
  const details: unknown = JSON.parse(query);
  return typeof details === 'object' && details !== null ? details : {};
}

function fileOf(uri: Uri): Uri {
  const details = detailsOf(uri);
  return Uri.parse('file' in details && typeof details.file === 'string' ? details.file : '');
}

function stageOf(uri: Uri): DumpStage {
  const details = detailsOf(uri);
  return 'stage' in details && (details.stage === 'ir' || details.stage === 'wasm') ? details.stage : 'nbc';
}
