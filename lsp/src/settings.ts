/** What a user can choose. An editor sends it when it connects, and whenever it changes. */
export interface Settings {
  /** Whether documents are formatted before they are saved: for editors that do not do it by themselves. */
  readonly formatOnSave: boolean;
  readonly inlayHints: HintSettings;
  readonly codeLens: LensSettings;
}

export interface HintSettings {
  /** Of variables and parameters that have none written. */
  readonly types: boolean;
  /** Of arguments that say little by themselves. */
  readonly parameterNames: boolean;
}

export interface LensSettings {
  /** Above `main` and tests. */
  readonly run: boolean;
  /** How often something is used. */
  readonly references: boolean;
}

export const DEFAULTS: Settings = { formatOnSave: false, inlayHints: { types: true, parameterNames: true }, codeLens: { run: true, references: true } };

/** What comes from an editor may be anything: what it does not say stays as it is. */
export function readSettings(sent: unknown, before: Settings): Settings {
  const [hints, lenses] = [partOf(sent, 'inlayHints'), partOf(sent, 'codeLens')];
  return {
    formatOnSave: choice(sent, 'formatOnSave', before.formatOnSave),
    inlayHints: { types: choice(hints, 'types', before.inlayHints.types), parameterNames: choice(hints, 'parameterNames', before.inlayHints.parameterNames) },
    codeLens: { run: choice(lenses, 'run', before.codeLens.run), references: choice(lenses, 'references', before.codeLens.references) },
  };
}

/** Editors send all settings, or ours alone. */
export function ownPart(settings: unknown): unknown {
  return partOf(settings, 'noodlecore') ?? settings;
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}

function choice(value: unknown, name: string, otherwise: boolean): boolean {
  const chosen = partOf(value, name);
  return typeof chosen === 'boolean' ? chosen : otherwise;
}
