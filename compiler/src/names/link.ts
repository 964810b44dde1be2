import { append } from '../base/lists.ts';
import { coreImport, packageCycle, packageNotInstalled, packageNotListed, privateImport, selfImport, unaskedCapability, unknownExport, unknownModule } from '../diagnostics/catalogue/names.ts';
import { spanOf, type Details, type Diagnostic, type Fix } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/suggest.ts';
import type { SourceText, Span } from '../base/source.ts';
import type * as ast from '../syntax/ast.ts';
import { descendants, type Node } from '../syntax/walk.ts';
import { removeLine } from './edits.ts';
import { declaredHere } from './labels.ts';
import { libraryModuleOf } from './library-index.ts';
import type { PackageRules } from './package-rules.ts';
import { findPackageCycle, packageOf } from './packages.ts';
import { preludeScope } from './prelude.ts';
import { capabilitiesBehind } from './capabilities.ts';
import { exportedNames, lookupExport } from './scope.ts';
import { shadowWarnings } from './shadowing.ts';
import type { ModuleSymbol, TopLevelSymbol, Workspace } from './symbol.ts';

export type FindModule = (name: string) => ModuleSymbol | undefined;

/** A module with more unknown names than this is no program with slips of the keys. */
const MAX_SUGGESTIONS = 100;

const LIBRARY = 'noodlecore';
const CORE_PREFIX = 'noodlecore.core.';

/**
 * Brings into scope what a module imports, and the core library. May be called again when other modules were rebuilt.
 * A name that two imports bring is kept with both meanings: it is an error only where it is used.
 */
export function linkImports(module: ModuleSymbol, { find, prelude, known, text, rules }: ImportSurroundings): Diagnostic[] {
  const linker: Linker = { module, find, known, rules, uses: null, diagnostics: [] };
  module.imported.clear();
  module.namespaces.clear();
  module.usedImports.clear();
  module.dependencies.length = 0;
  module.importedModules.clear();
  module.unresolvedImport = false;
  module.reportedTypes.clear();
  module.suggestionsLeft = MAX_SUGGESTIONS;
  module.prelude = preludeScope(prelude);
  module.workspace = { find, known, text };
  for (const declaration of module.ast.imports) linkImport(linker, declaration);
  append(linker.diagnostics, shadowWarnings(module));
  return linker.diagnostics;
}

/** What imports can mean. */
export interface ImportSurroundings {
  readonly find: FindModule;
  readonly prelude: readonly ModuleSymbol[];
  /** The names of all modules, loaded or not. */
  readonly known: () => Iterable<string>;
  /** The text of one of them. */
  readonly text: Workspace['text'];
  /** What the module's package prescribes. */
  readonly rules: PackageRules | null;
}

interface Linker {
  readonly module: ModuleSymbol;
  readonly find: FindModule;
  readonly known: () => Iterable<string>;
  readonly rules: PackageRules | null;
  /** Where the module writes which name, once an import of it is to be mended there, too. */
  uses: Map<string, Node[]> | null;
  readonly diagnostics: Diagnostic[];
}

function linkImport(linker: Linker, declaration: ast.ImportDeclaration): void {
  const { module, find, diagnostics } = linker;
  const name = declaration.path.map((part) => part.name).join('.');
  if (declaration.path.length === 0 || declaration.path.some((part) => part.name === '')) return;
  const span = pathSpan(module.source, declaration);
  if (name === module.name) {
    diagnostics.push(selfImport(span, { name }, { fixes: [removal(module, declaration)] }));
    return;
  }
  const imported = find(name);
  if (!imported) return reportUnknownModule(linker, declaration, name, span);
  if (!module.dependencies.includes(name)) module.dependencies.push(name);
  if (name.startsWith(CORE_PREFIX) && !module.name.startsWith(CORE_PREFIX) && !declaration.names && !declaration.alias) {
    diagnostics.push(coreImport(span, { name }, { fixes: [removal(module, declaration)] }));
    return;
  }
  module.importedModules.set(name, imported);
  reportPackageCycle(linker, imported, span);
  reportUnlisted(linker, name, span);
  reportUnasked(linker, imported, span);
  if (declaration.names) for (const each of declaration.names) linkName(linker, each, imported);
  else if (declaration.alias) linkNamespace(linker, declaration.alias.name, imported);
  else linkWhole(linker, imported, declaration.path[declaration.path.length - 1].name);
}

/** `import a.b.c`: every public name, and the module itself under the name `c`. */
function linkWhole(linker: Linker, imported: ModuleSymbol, lastSegment: string): void {
  for (const symbol of imported.members.values()) if (symbol.visibility !== 'private') bring(linker, symbol.name, symbol);
  linkNamespace(linker, lastSegment, imported);
}

/** `import a.b.{X, Y as Z}`. */
function linkName(linker: Linker, name: ast.ImportedName, imported: ModuleSymbol): void {
  const wanted = name.name.name;
  if (!wanted) return;
  const span = spanOf(linker.module.source, name.name);
  const found = lookupExport(imported, wanted);
  if (!found || found.hidden) hide(linker.module, name.alias?.name ?? wanted);
  if (!found) {
    const near = closest(wanted, exportedNames(imported));
    const uses = near && !name.alias ? takeUses(linker, wanted).filter(({ start }) => start !== name.name.start) : [];
    const edits = near ? [name.name, ...uses].map((node) => ({ span: spanOf(linker.module.source, node), newText: near })) : [];
    const fixes: Fix[] = near ? [{ title: `import \`${near}\``, sure: false, edits }] : [];
    const label = near ? `did you mean \`${near}\`?` : undefined;
    const details = near ? { label, fixes } : memberAdvice(linker, name, imported);
    linker.diagnostics.push(unknownExport(span, { name: wanted, module: imported.name }, details));
  } else if (found.hidden) {
    linker.diagnostics.push(privateImport(span, { name: wanted, module: imported.name }, { secondary: [declaredHere(found.symbol, 'declared private here')] }));
  } else {
    bring(linker, name.alias?.name ?? wanted, found.symbol);
  }
}

/** `import noodlecore.json.{parse}`: what a class has is called through the class. */
function memberAdvice(linker: Linker, { name, alias }: ast.ImportedName, imported: ModuleSymbol): Details {
  const { module } = linker;
  const owner = [...imported.members.values()].find((each) => each.kind === 'class' && each.visibility !== 'private' && each.methods.get(name.name)?.static === true)?.name;
  if (owner === undefined) return {};
  // Behind a dot, the class stands before it already.
  const uses = takeUses(linker, alias?.name ?? name.name).filter(({ start }) => start !== name.start && start !== alias?.start && module.source.text[start - 1] !== '.');
  const edits = [
    { span: spanOf(module.source, { start: name.start, end: (alias ?? name).end }), newText: owner },
    ...uses.map((node) => ({ span: spanOf(module.source, node), newText: `${owner}.${name.name}` })),
  ];
  return { label: `this belongs to \`${owner}\``, hint: `import \`${owner}\` and write \`${owner}.${name.name}\``, fixes: [{ title: `import \`${owner}\``, sure: false, edits }] };
}

/** Where a module writes a name: the first import of it that is mended is mended there, too. */
function takeUses(linker: Linker, name: string): readonly Node[] {
  linker.uses ??= usesIn(linker.module.ast);
  const uses = linker.uses.get(name) ?? [];
  linker.uses.delete(name);
  return uses;
}

function usesIn(module: ast.ModuleNode): Map<string, Node[]> {
  const uses = new Map<string, Node[]>();
  for (const node of descendants(module)) {
    if (node.kind !== 'name' && node.kind !== 'identifier') continue;
    const same = uses.get(node.name);
    if (same) same.push(node);
    else uses.set(node.name, [node]);
  }
  return uses;
}

function linkNamespace(linker: Linker, name: string, imported: ModuleSymbol): void {
  if (name && !linker.module.namespaces.has(name)) linker.module.namespaces.set(name, imported);
}

function bring(linker: Linker, name: string, symbol: TopLevelSymbol): void {
  const { imported } = linker.module;
  const before = imported.get(name);
  if (!before || before.length === 0) imported.set(name, [symbol]);
  else if (!before.includes(symbol)) imported.set(name, [...before, symbol]);
}

function reportUnknownModule(linker: Linker, declaration: ast.ImportDeclaration, name: string, span: Span): void {
  const home = packageOf(name);
  if (linker.rules && home !== packageOf(linker.module.name) && linker.rules.access(home).kind === 'not-installed') {
    linker.diagnostics.push(packageNotInstalled(span, { name: home }, { hint: 'run `noodle pkg install`' }));
    return hideConsequences(linker.module, declaration);
  }
  const { path } = declaration;
  const last = path[path.length - 1];
  const holder = name.slice(0, Math.max(0, name.lastIndexOf('.')));
  if (declaration.names === null && mayHold(linker, holder, last.name)) {
    const newText = `${holder}.{${last.name}}`;
    linker.diagnostics.push(unknownModule(span, { name }, { label: `\`${holder}\` is the module: names in it stand in braces`, fixes: [{ title: `import \`${newText}\``, sure: false, edits: [{ span, newText }] }] }));
    return hideConsequences(linker.module, declaration);
  }
  if (declaration.names && reportModulesAsNames(linker, declaration, declaration.names, name)) return;
  const near = nearestModule(linker, name);
  if (near?.startsWith(CORE_PREFIX)) {
    linker.diagnostics.push(unknownModule(span, { name }, { label: `\`${near}\` is in scope everywhere, without an import`, fixes: [{ title: 'remove the import', sure: false, edits: [removeLine(linker.module.source, declaration)] }] }));
    return;
  }
  const fixes: Fix[] = near ? [{ title: `import \`${near}\``, sure: false, edits: [{ span, newText: near }] }] : [];
  const label = near ? `did you mean \`${near}\`?` : undefined;
  const hint = near ? undefined : packageOf(name) === LIBRARY ? siblingsHint(linker, name) : missingFileHint(linker, name);
  linker.diagnostics.push(unknownModule(span, { name }, { label, hint, fixes }));
  hideConsequences(linker.module, declaration);
}

/** `import noodlecore.{env, json}`: in the braces stand names of a module, and these are modules. */
function reportModulesAsNames({ module, known, diagnostics }: Linker, { start, end }: ast.ImportDeclaration, names: readonly ast.ImportedName[], holder: string): boolean {
  const all = new Set(known());
  const modules = names.map(({ name, alias }) => ({ module: `${holder}.${name.name}`, alias }));
  const [first] = modules;
  if (first === undefined || !modules.every((each) => all.has(each.module))) return false;
  const newText = modules.map((each) => `import ${each.module}${each.alias ? ` as ${each.alias.name}` : ''}`).join('\n');
  diagnostics.push(unknownModule(spanOf(module.source, { start, end }), { name: holder }, {
    label: `\`${first.module}\` is a module itself`,
    fixes: [{ title: `write \`${newText.split('\n')[0]}\``, sure: false, edits: [{ span: spanOf(module.source, { start, end }), newText }] }],
  }));
  // What they would bring may be anything.
  module.unresolvedImport = true;
  return true;
}

/** `import noodlecore.json.Json`, as in Java and Kotlin. A module that nobody has loaded is not read for this: then the capital tells. */
function mayHold(linker: Linker, module: string, name: string): boolean {
  const loaded = linker.find(module);
  if (loaded) return lookupExport(loaded, name) !== undefined && lookupExport(loaded, name) !== null;
  return /^[A-Z]/.test(name) && module !== '' && [...linker.known()].includes(module);
}

function nearestModule(linker: Linker, name: string): string | null {
  if (linker.module.suggestionsLeft-- <= 0) return null;
  const others = [...linker.known()].filter((each) => each !== linker.module.name);
  // What belongs to another package is not meant by the name of a module of this one.
  const elsewhere = name.includes('.') ? others.filter((each) => packageOf(each) === packageOf(name)) : others;
  const own = `${packageOf(linker.module.name)}.${name}`;
  if (others.includes(own)) return own;
  return nearInEachSegment(name, others) ?? sameLastSegment(name, elsewhere) ?? calledAfterType(linker, name);
}

/** `noodlecore.event_emitter`, where `EventEmitter` is in another module of the library. */
function calledAfterType({ module: { workspace } }: Linker, name: string): string | null {
  if (packageOf(name) !== LIBRARY) return null;
  const type = name.slice(name.lastIndexOf('.') + 1).replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return libraryModuleOf(type, workspace);
}

/** `noodlecore.jsn` for `noodlecore.json`: a short segment that is another word altogether is no typing mistake. */
function nearInEachSegment(name: string, known: readonly string[]): string | null {
  const segments = name.split('.');
  const alike = known.filter((candidate) => {
    const parts = candidate.split('.');
    return parts.length === segments.length && parts.every((part, i) => part === segments[i] || closest(segments[i], [part]) !== null);
  });
  return closest(name, alike);
}

/** Names that an import was to bring are kept with no meaning: uses of them are not reported again. */
function hideConsequences(module: ModuleSymbol, declaration: ast.ImportDeclaration): void {
  if (declaration.names) for (const each of declaration.names) hide(module, each.alias?.name ?? each.name.name);
  else if (declaration.alias) hide(module, declaration.alias.name);
  else module.unresolvedImport = true;
}

function hide(module: ModuleSymbol, name: string): void {
  if (!module.imported.has(name)) module.imported.set(name, []);
}

/** `import node_manager` or `import shop.node_manager` where `shop.cluster.node_manager` exists. */
function sameLastSegment(name: string, known: Iterable<string>): string | null {
  const last = name.slice(name.lastIndexOf('.') + 1);
  for (const candidate of known) if (candidate.slice(candidate.lastIndexOf('.') + 1) === last) return candidate;
  return null;
}

/** What the library has where a module of it was looked for. */
function siblingsHint(linker: Linker, name: string): string | undefined {
  const known = [...linker.known()].filter((each) => packageOf(each) === LIBRARY && !each.startsWith(CORE_PREFIX)).sort();
  for (let prefix = name; prefix.includes('.'); ) {
    prefix = prefix.slice(0, prefix.lastIndexOf('.'));
    const below = known.filter((each) => each.startsWith(`${prefix}.`) && !each.slice(prefix.length + 1).includes('.'));
    if (below.length > 0) return `\`${prefix}\` has ${below.map((each) => `\`${each.slice(prefix.length + 1)}\``).join(', ')}`;
  }
  return undefined;
}

function missingFileHint({ module, rules }: Linker, name: string): string {
  const home = packageOf(name);
  if (home !== packageOf(module.name)) {
    if (rules?.access(home).kind === 'listed') return `the package \`${home}\` is there, but has no such module`;
    return rules ? `to use a package \`${home}\`: \`noodle pkg add ${home}\`` : `is the package \`${home}\` listed in \`noodle.json\`?`;
  }
  return `it would be the file \`${name.split('.').slice(1).join('/') || name}.nc\` in the source folder`;
}

function reportPackageCycle(linker: Linker, imported: ModuleSymbol, span: Span): void {
  const cycle = findPackageCycle(linker.module, imported, linker.find);
  if (!cycle) return;
  const names = { from: packageOf(linker.module.name), to: packageOf(imported.name) };
  linker.diagnostics.push(packageCycle(span, names, { secondary: [{ span: cycle, text: `\`${names.to}\` imports \`${names.from}\` here` }] }));
}

/** What another package brings along may go away with its next version: only what is listed is there to stay. */
function reportUnlisted({ module, rules, diagnostics }: Linker, name: string, span: Span): void {
  const [home, other] = [packageOf(module.name), packageOf(name)];
  if (!rules || other === home || other === LIBRARY) return;
  const access = rules.access(other);
  if (access.kind === 'not-listed') diagnostics.push(packageNotListed(span, { name: other, from: home, why: 'does not list' }, { hint: `\`noodle pkg add ${other}\` lists it` }));
  if (access.kind === 'tests-only') diagnostics.push(packageNotListed(span, { name: other, from: home, why: 'lists for its tests only' }, { hint: `\`noodle pkg add ${other}\` lists it for all modules` }));
}

/** A package's code gets no further into the world than its manifest asks to. */
function reportUnasked({ module, find, rules, diagnostics }: Linker, imported: ModuleSymbol, span: Span): void {
  if (!rules?.capabilities || packageOf(imported.name) !== LIBRARY) return;
  const { capabilities } = rules;
  const unasked = capabilitiesBehind(imported, find).filter((each) => !capabilities.has(each));
  if (unasked.length > 0) diagnostics.push(unaskedCapability(span, { name: packageOf(module.name), module: imported.name, capabilities: unasked }));
}

function pathSpan(source: SourceText, declaration: ast.ImportDeclaration): Span {
  return { source, start: declaration.path[0].start, end: declaration.path[declaration.path.length - 1].end };
}

function removal(module: ModuleSymbol, declaration: ast.ImportDeclaration): Fix {
  return { title: 'remove the import', sure: true, edits: [removeLine(module.source, declaration)] };
}
