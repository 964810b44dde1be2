import semver from 'semver';
import { z } from 'zod';
import { EVERYTHING, PERMISSIONS, isPermission } from '@noodlecore/package-manager/manifest/names';
import { indexDocument, type IndexDocument, type IndexVersion } from '@noodlecore/package-manager/protocol/packages';
import { firstRow } from '../database/database.ts';
import { documentationOf } from '../packages/documentation.ts';
import { noSuchPackage, findPackage } from '../packages/find.ts';
import { ownersOf } from '../packages/owners.ts';
import { storedManifest, type StoredManifest } from '../packages/stored-manifest.ts';
import type { Registry } from '../registry.ts';
import { words } from './home.ts';
import { html, type Html } from './html.ts';
import { layout } from './layout.ts';
import { moduleList } from './module.ts';
import { renderReadme } from './readme.ts';
import { counted, dateOf, sizeOf } from './words.ts';

const versionText = z.object({ id: z.coerce.number(), readme: z.string(), manifest: storedManifest });
const MOST_VERSIONS = 100;

/** The page of a package, at its newest version where none is named. @throws PackageFault 6001 */
export async function packagePage({ database, answers, lateDocumentation }: Registry, name: string, version: string | null): Promise<string> {
  const found = await findPackage(database, name);
  const sent = await answers.index(name);
  const document = sent && indexDocument.parse(JSON.parse(sent.bytes.toString('utf8')));
  const shown = document?.versions.find((each) => each.version === (version ?? document.latest ?? document.versions.at(-1)?.version));
  const text = shown && (await firstRow(database, versionText, 'select id, readme, manifest from versions where package_id = $1 and version = $2', [found.id, shown.version]));
  if (!document || !shown || !text) throw noSuchPackage(name);
  const owners = await ownersOf(database, found.id);
  const documentation = await documentationOf(database, text.id);
  const content = html`${notes(document, shown)}
<h1>${name} <small>${shown.version}</small></h1>
<p class="lead">${text.manifest.description}</p>
<div class="columns">
<div>
<h2>Install</h2>
<pre tabindex="0"><code>noodle pkg add ${name}${shown.version !== document.latest && `@${shown.version}`}</code></pre>
<section class="readme" aria-label="README">${renderReadme(text.readme)}</section>
${documentation === null ? lateDocumentation.ask(text.id) && html`<p class="soft">The documentation of this version is being made: look again in a moment.</p>` : moduleList(documentation, name, shown.version)}
${versionTable(document)}
</div>
<aside aria-label="About this package"><dl>
${entry('Licence', shown.license ?? 'none')}
${entry('Published', html`${dateOf(shown.publishedAt)} by ${shown.publisher.user}`)}
${entry('Size', sizeOf(shown.size))}
${entry('Downloads', counted(found.downloads, 'download'))}
${links(text.manifest)}
${entry('Needs', dependencies(shown))}
${entry('Asks to be allowed', permissions(shown))}
${entry('Keepers', owners.map(({ user, role }) => `${user} (${role})`).join(', '))}
${text.manifest.keywords.length > 0 && entry('Keywords', words(text.manifest.keywords) ?? '')}
${entry('Signed with', html`<code class="hash">${shown.publisher.publicKey}</code>`)}
${entry('Hash of the archive', html`<code class="hash">${shown.integrity}</code>`)}
${entry('In the log', html`<a href="/v1/log/entries/${shown.logIndex}">entry ${shown.logIndex}</a>`)}
${shown.provenance !== null && entry('Built', provenanceLink(shown.provenance.statement))}
</dl></aside>
</div>`;
  return layout({ title: `${name} ${shown.version} · Noodle packages`, content });
}

function notes({ name, latest }: IndexDocument, shown: IndexVersion): Html {
  return html`${shown.yanked && html`<p class="note">This version was taken back: it is installed only where a lockfile has it.</p>`}
${shown.deprecated !== null && html`<p class="note">Deprecated: ${shown.deprecated}</p>`}
${latest !== null && latest !== shown.version && html`<p class="note">There is another version: <a href="/packages/${name}">${latest}</a>.</p>`}`;
}

function entry(term: string, value: Html | string): Html {
  return html`<dt>${term}</dt><dd>${value}</dd>`;
}

function links({ documentation, repository, homepage }: StoredManifest): Html[] {
  const all: [string, string | null][] = [['Documentation', documentation], ['Repository', repository], ['Home page', homepage]];
  return all.flatMap(([term, address]) => (address === null ? [] : entry(term, link(address))));
}

function link(address: string): Html {
  return html`<a href="${address}" rel="nofollow noopener ugc">${address.replace(/^https?:\/\//, '')}</a>`;
}

function dependencies(shown: IndexVersion): Html | string {
  if (shown.dependencies.length === 0) return 'nothing';
  return html`${shown.dependencies.map(({ name, range, kind }, i) => html`${i > 0 && html`<br>`}${kind === 'system' ? name : html`<a href="/packages/${name}">${name}</a>`} <span class="soft">${range}${kind !== 'required' && `, ${kind}`}</span>`)}`;
}

function permissions({ permissions: asked }: IndexVersion): Html | string {
  const all = Object.entries(asked);
  if (all.length === 0) return 'nothing';
  return html`${all.map(([name, targets], i) => html`${i > 0 && html`<br>`}${name}<span class="soft">${isPermission(name) && PERMISSIONS[name] !== null && `: ${targets.includes(EVERYTHING) ? 'everything' : targets.join(', ')}`}</span>`)}`;
}

function provenanceLink(statement: string): Html {
  const { builder, repository, commit } = z.object({ builder: z.string(), repository: z.string(), commit: z.string() }).parse(JSON.parse(statement));
  return html`by ${builder} from ${/^https?:/.test(repository) ? link(repository) : repository} at <code>${commit.slice(0, 12)}</code>`;
}

function versionTable({ name, versions }: IndexDocument): Html {
  const newest = [...versions].sort((a, b) => semver.compareBuild(b.version, a.version)).slice(0, MOST_VERSIONS);
  return html`<h2>${counted(versions.length, 'version')}</h2>
<div class="table" role="region" aria-label="Versions" tabindex="0"><table><thead><tr><th scope="col">Version</th><th scope="col">Published</th><th scope="col">Size</th><th scope="col">State</th></tr></thead><tbody>
${newest.map(({ version, publishedAt, size, yanked, deprecated }) => html`<tr><td><a href="/packages/${name}/${version}">${version}</a></td><td>${dateOf(publishedAt)}</td><td>${sizeOf(size)}</td><td>${yanked ? 'taken back' : deprecated !== null ? 'deprecated' : ''}</td></tr>`)}
</tbody></table></div>`;
}
