/** What holds for a module because of the package that it belongs to: what its manifest says, and what is installed. */
export interface PackageRules {
  /** Whether warnings marked strict are errors in it; null where the program's own setting decides. */
  readonly strict: boolean | null;
  /** Whether it may declare `extern` functions. */
  readonly ffi: boolean;
  /** The capabilities that its code may need; null where whoever runs the program decides. */
  readonly capabilities: ReadonlySet<string> | null;
  /** How the module sees another package. */
  readonly access: (packageName: string) => PackageAccess;
}

export type PackageAccess =
  /** Listed and there; `range` is what the manifest writes. */
  | { readonly kind: 'listed'; readonly range: string }
  /** Listed, but only for tests, and the module is none. */
  | { readonly kind: 'tests-only' }
  /** Listed, and not there in the version that was chosen. */
  | { readonly kind: 'not-installed' }
  /** Not listed; there all the same where another package needs it. */
  | { readonly kind: 'not-listed' };
