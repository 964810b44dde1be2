import semver from 'semver';
import type { DependencyKind } from '../resolve/source.ts';
import { fieldOf, type Field, type FieldName } from './fields.ts';
import { DEPENDENCY_KEYS, type Manifest, type ManifestDependency, type ManifestProblem } from './manifest.ts';
import { JsonText, nestsTooDeeply } from './json-text.ts';
import { EVERYTHING, PACKAGE_STATUSES, PACKAGE_TYPES, PERMISSIONS, isPackageName, isPermission, type Permissions } from './names.ts';

export type ParsedManifest = { readonly kind: 'manifest'; readonly manifest: Manifest } | { readonly kind: 'problems'; readonly problems: readonly ManifestProblem[] };

/** More is no manifest. */
export const MAX_MANIFEST_LENGTH = 1_000_000;

/** Reads the text of `noodle.json`. Keys that it does not know are left to other tools. */
export function parseManifest(text: string): ParsedManifest {
  if (text.length > MAX_MANIFEST_LENGTH) return problemsAtStart('it is larger than a megabyte');
  if (nestsTooDeeply(text)) return problemsAtStart('it nests too deeply');
  const data = parsedOrUndefined(text);
  const json = new JsonText(text);
  if (data === undefined) return { kind: 'problems', problems: [json.syntaxProblem()] };
  if (!isObject(data)) return problemsAtStart('it must be an object');
  const reader = new ManifestReader(data, json);
  const manifest = reader.read();
  const problems = [...json.repeatedKeys(), ...reader.problems].sort((a, b) => a.range.start - b.range.start);
  return problems.length === 0 ? { kind: 'manifest', manifest } : { kind: 'problems', problems };
}

/** What a manifest with problems says all the same, defaults in the place of what cannot be read; its name may be empty. For editors, in which it is half written at times. */
export function salvagedManifest(text: string): Manifest {
  const json = new JsonText(text.length > MAX_MANIFEST_LENGTH || nestsTooDeeply(text) ? '' : text);
  const data = json.value();
  return new ManifestReader(isObject(data) ? data : {}, json).read();
}

export type JsonObject = Readonly<Record<string, unknown>>;

function problemsAtStart(message: string): ParsedManifest {
  return { kind: 'problems', problems: [{ message, path: [], range: { start: 0, end: 1 } }] };
}

/** What JSON says; undefined where it is none. */
export function parsedOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

class ManifestReader {
  readonly problems: ManifestProblem[] = [];
  private readonly data: JsonObject;
  private readonly json: JsonText;

  constructor(data: JsonObject, json: JsonText) {
    this.data = data;
    this.json = json;
  }

  read(): Manifest {
    return {
      name: this.text('name') ?? '',
      version: this.text('version') ?? '',
      description: this.text('description') ?? '',
      type: this.choice('type', PACKAGE_TYPES),
      status: this.choice('status', PACKAGE_STATUSES),
      authors: this.list('authors'),
      maintainers: this.list('maintainers'),
      homepage: this.text('homepage'),
      repository: this.text('repository'),
      documentation: this.text('documentation'),
      license: this.text('license'),
      keywords: this.list('keywords'),
      category: this.text('category'),
      main: this.text('main') ?? '',
      commands: this.map('commands'),
      source: this.text('source') ?? '',
      test: this.text('test') ?? '',
      files: this.list('files'),
      strict: this.flag('strict'),
      ffi: this.flag('ffi'),
      permissions: this.permissions(),
      scripts: this.map('scripts'),
      dependencies: this.dependencies(),
      workspace: this.list('workspace'),
      registry: this.text('registry'),
    };
  }

  /** Own properties only: what a hostile text calls `__proto__` is no field. */
  private value(name: FieldName): unknown {
    return Object.hasOwn(this.data, name) ? this.data[name] : undefined;
  }

  private reject(message: string, ...path: (string | number)[]): null {
    this.problems.push({ message, path, range: this.json.rangeAt({ path }) });
    return null;
  }

  /** As `reject`, where the last key of the path is what is wrong. */
  private rejectKey(message: string, ...path: (string | number)[]): null {
    this.problems.push({ message, path, range: this.json.rangeAt({ path, isKey: true }) });
    return null;
  }

  private text(name: FieldName): string | null {
    const { shape, fallback, required }: Field = fieldOf(name);
    const value = this.value(name);
    if (value === undefined) {
      if (required) return this.reject(`\`${name}\` is missing`);
      return typeof fallback === 'string' ? fallback : null;
    }
    if (shape.kind !== 'text') return null;
    const isGood = typeof value === 'string' && value.length <= (shape.maxLength ?? Infinity) && shape.isValid(value);
    return isGood ? value : this.reject(`\`${name}\` must be ${shape.form}`, name);
  }

  private choice<T extends string>(name: FieldName, choices: readonly T[]): T {
    const { fallback }: Field = fieldOf(name);
    const value = this.value(name) ?? fallback;
    const found = choices.find((each) => each === value);
    if (found === undefined) this.reject(`\`${name}\` must be one of ${choices.map((each) => `\`${each}\``).join(', ')}`, name);
    return found ?? choices[0];
  }

  private flag(name: FieldName): boolean {
    const value = this.value(name) ?? false;
    if (typeof value !== 'boolean') this.reject(`\`${name}\` must be \`true\` or \`false\``, name);
    return value === true;
  }

  private list(name: FieldName): readonly string[] {
    const { shape }: Field = fieldOf(name);
    const value = this.value(name) ?? [];
    if (shape.kind !== 'list') return [];
    if (!Array.isArray(value)) {
      this.reject(`\`${name}\` must be a list of ${shape.form}`, name);
      return [];
    }
    if (value.length > shape.most) this.reject(`\`${name}\` has more than ${shape.most} entries`, name);
    return value.filter((each: unknown, i): each is string => (typeof each === 'string' && each.length <= 500 && shape.isValid(each)) || this.reject(`\`${name}\` must be a list of ${shape.form}`, name, i) !== null);
  }

  private map(name: FieldName): Readonly<Record<string, string>> {
    const { shape }: Field = fieldOf(name);
    const value = this.value(name) ?? {};
    if (shape.kind !== 'map') return {};
    if (!isObject(value)) {
      this.reject(`\`${name}\` must hold ${shape.form}`, name);
      return {};
    }
    const entries = Object.entries(value).filter((entry): entry is [string, string] => {
      const [key, each] = entry;
      if (!shape.isKey(key)) return this.rejectKey(`\`${key}\` is no name that \`${name}\` can have`, name, key) !== null;
      return (typeof each === 'string' && shape.isValid(each)) || this.reject(`\`${name}\` must hold ${shape.form}`, name, key) !== null;
    });
    return Object.fromEntries(entries);
  }

  /** `{ "read": ["data"], "net": true }`: lists of targets, or `true` for all. */
  private permissions(): Permissions {
    const value = this.value('permissions') ?? {};
    if (!isObject(value)) {
      this.reject('`permissions` must be an object such as `{ "read": ["data"] }`', 'permissions');
      return {};
    }
    return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== false).map(([name, each]) => [name, this.targets(name, each)]));
  }

  private targets(name: string, value: unknown): readonly string[] {
    const fail = (message: string): [] => {
      this.reject(message, 'permissions', name);
      return [];
    };
    if (!isPermission(name)) {
      this.rejectKey(`\`permissions\` has no \`${name}\`, only ${Object.keys(PERMISSIONS).join(', ')}`, 'permissions', name);
      return [];
    }
    if (value === true) return [EVERYTHING];
    const kind = PERMISSIONS[name];
    if (kind === null) return fail(`\`permissions.${name}\` must be \`true\` or \`false\``);
    const isTarget = (target: unknown): target is string => typeof target === 'string' && target !== '';
    return Array.isArray(value) && value.every(isTarget) ? value : fail(`\`permissions.${name}\` must be a list of ${kind}, or \`true\``);
  }

  private dependencies(): ManifestDependency[] {
    return DEPENDENCY_KINDS.flatMap((kind) => this.dependenciesOf(kind));
  }

  private dependenciesOf(kind: DependencyKind): ManifestDependency[] {
    const key = DEPENDENCY_KEYS[kind];
    const value = Object.hasOwn(this.data, key) ? this.data[key] : {};
    if (!isObject(value)) {
      this.reject(`\`${key}\` must be an object such as \`{ "text_tools": "^1.2.0" }\``, key);
      return [];
    }
    return Object.entries(value).flatMap(([name, wanted]) => this.dependency(kind, key, name, wanted) ?? []);
  }

  private dependency(kind: DependencyKind, key: string, name: string, wanted: unknown): ManifestDependency | null {
    const isName = kind === 'system' ? /^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}$/.test(name) : isPackageName(name);
    if (!isName) return this.rejectKey(`\`${name}\` is no name of a package`, key, name);
    if (name === this.data.name) return this.rejectKey('a package cannot depend on itself', key, name);
    const { version = '*', path = null } = isObject(wanted) ? wanted : { version: wanted };
    if (typeof version !== 'string' || version.length > 200 || semver.validRange(version) === null) return this.reject(`\`${name}\` must have a range of versions such as \`^1.2.0\``, key, name);
    if (path !== null && (typeof path !== 'string' || path === '' || path.startsWith('/') || path.includes('\0'))) return this.reject(`\`${name}\` must have a \`path\` such as \`../${name}\``, key, name);
    return { name, range: version, kind, path };
  }
}

const DEPENDENCY_KINDS: readonly DependencyKind[] = ['required', 'optional', 'development', 'peer', 'system'];
