import type { DocumentedCode, EntryDocumentation, ModuleDocumentation, PackageDocumentation } from '@noodlecore/package-manager/interface/documentation';
import { documentationOf } from '../packages/documentation.ts';
import { findPackage, findVersion, noSuchPackage } from '../packages/find.ts';
import type { Registry } from '../registry.ts';
import { firstSentence, renderDocComment } from './doc-comment.ts';
import { html, type Html } from './html.ts';
import { layout } from './layout.ts';

/** Headings below the page's own: members of a class stand one below it. */
const RANKS = [2, 3, 4, 5, 6] as const;
type Rank = (typeof RANKS)[number];

export interface ModuleAddress {
  readonly name: string;
  readonly version: string;
  readonly module: string;
}

/** The page of one module of a version: everything that others may use. @throws PackageFault 6001, 6117 */
export async function modulePage({ database, lateDocumentation }: Registry, address: ModuleAddress): Promise<string> {
  const { name, version, module } = address;
  const { id } = await findVersion(database, await findPackage(database, name), version);
  const documentation = await documentationOf(database, id);
  if (documentation === null) lateDocumentation.ask(id);
  const shown = documentation?.modules.find((each) => each.name === module);
  if (!documentation || !shown) throw noSuchPackage(`${name}.${module}`);
  const content = html`<p class="soft"><a href="/packages/${name}/${version}">${name} ${version}</a></p>
<h1><span class="soft">module</span> ${name}.${module}</h1>
<div class="columns api">
<div>
${docHtml(shown.doc, places(documentation, address))}
<pre tabindex="0"><code><span class="keyword">import</span> ${name}.${module}</code></pre>
${shown.entries.length === 0 && html`<p>It gives nothing to others.</p>`}
${shown.entries.map((entry) => section(entry, entry.name, 0, places(documentation, address), address))}
</div>
<aside aria-label="Contents">${contents(shown, documentation, address)}</aside>
</div>`;
  return layout({ title: `${name}.${module} · ${name} ${version} · Noodle packages`, content });
}

/** The modules of a version, for its own page; nothing where there are none. */
export function moduleList(documentation: PackageDocumentation, name: string, version: string): Html | null {
  if (documentation.modules.length === 0) return null;
  const rows = documentation.modules.map((module) => html`<tr><td><a href="${moduleAddress({ name, version, module: module.name })}"><code>${name}.${module.name}</code></a></td><td class="words">${summaryOf(module)}</td></tr>`);
  return html`<h2>${documentation.modules.length === 1 ? 'Module' : 'Modules'}</h2>
<div class="table" role="region" aria-label="Modules" tabindex="0"><table><tbody>${rows}</tbody></table></div>
${documentation.isCut && html`<p class="soft">What they give is more than fits here: <code>noodle doc</code> shows it.</p>`}`;
}

function summaryOf({ doc, entries }: ModuleDocumentation): string {
  const said = firstSentence(doc);
  return said === '' ? entries.slice(0, 6).map(({ name }) => name).join(', ') + (entries.length > 6 ? ' …' : '') : said;
}

function moduleAddress({ name, version, module }: ModuleAddress): string {
  return `/packages/${name}/${version}/${module}`;
}

type PlaceOf = (name: string) => string | null;

/** Where what a comment names is told of: in this module by its name, elsewhere in the package where only one thing is called so. */
function places({ modules }: PackageDocumentation, address: ModuleAddress): PlaceOf {
  const found = new Map<string, string | null>();
  const add = (entry: EntryDocumentation, path: string, page: string): void => {
    found.set(path, found.has(path) ? null : `${page}#${path}`);
    for (const member of entry.members) add(member, `${path}.${member.name}`, page);
  };
  for (const module of modules) {
    if (module.name === address.module) continue;
    for (const entry of module.entries) add(entry, entry.name, moduleAddress({ ...address, module: module.name }));
  }
  const own = modules.find(({ name }) => name === address.module)?.entries ?? [];
  const ownNames = new Set(own.flatMap((entry) => pathsOf(entry, entry.name)));
  return (name) => (ownNames.has(name) ? `#${name}` : (found.get(name) ?? null));
}

function pathsOf(entry: EntryDocumentation, path: string): string[] {
  return [path, ...entry.members.flatMap((member) => pathsOf(member, `${path}.${member.name}`))];
}

function section(entry: EntryDocumentation, path: string, depth: number, placeOf: PlaceOf, address: ModuleAddress): Html {
  const rank: Rank = RANKS[Math.min(depth, RANKS.length - 1)];
  return html`<section id="${path}"><h${rank}><code>${codeHtml(entry.code, address)}</code></h${rank}>
${docHtml(entry.doc, placeOf)}
${entry.members.map((member) => section(member, `${path}.${member.name}`, depth + 1, placeOf, address))}</section>`;
}

function codeHtml(code: readonly DocumentedCode[], address: ModuleAddress): Html {
  return html`${code.map(({ text, kind, place, package: other }) => {
    const shown = kind === undefined ? html`${text}` : html`<span class="${kind}">${text}</span>`;
    const target = other !== undefined ? `/packages/${other}` : place === undefined ? null : inPackage(place, address);
    return target === null ? shown : html`<a href="${target}">${shown}</a>`;
  })}`;
}

/** `module#Name`, from a page of the same package. */
function inPackage(place: string, address: ModuleAddress): string {
  const [module, anchor] = place.split('#');
  return `${module === address.module ? '' : moduleAddress({ ...address, module })}#${anchor}`;
}

function docHtml(doc: string | null, placeOf: PlaceOf): Html | null {
  return doc === null ? null : html`<div class="doc">${renderDocComment(doc, placeOf)}</div>`;
}

function contents(shown: ModuleDocumentation, { modules }: PackageDocumentation, address: ModuleAddress): Html {
  const others = modules.filter(({ name }) => name !== shown.name);
  return html`${shown.entries.length > 0 && html`<p class="soft">In this module</p><ul class="plain">${shown.entries.map(({ name, kind }) => html`<li><a href="#${name}">${name}</a> <span class="soft">${kind}</span></li>`)}</ul>`}
${others.length > 0 && html`<p class="soft">Other modules</p><ul class="plain">${others.map(({ name }) => html`<li><a href="${moduleAddress({ ...address, module: name })}">${name}</a></li>`)}</ul>`}`;
}
