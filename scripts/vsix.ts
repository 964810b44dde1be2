import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';

/**
 * Packs the extension as VS Code installs it, with the toolchain and its Node inside, so that it needs nothing else. It is for
 * the system that it is made on. Run it after a build: `npm run vsix`.
 */

const repository = join(import.meta.dirname, '..');

interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
  readonly displayName: string;
  readonly description: string;
  readonly categories: readonly string[];
  readonly engines: { readonly vscode: string };
}

const EXTENSION = join(repository, 'vscode-extension');
const PARTS = ['package.json', 'README.md', 'language-configuration.json', 'dist', 'images', 'snippets', 'syntaxes', 'walkthrough'];
/** What a command needs: `bin` starts `dist` on that Node; errors link to their pages. */
const TOOLCHAIN = ['bin', 'dist', 'stdlib-nc', 'docs/errors', 'node_modules/node/bin/node'];
/** Made when it runs. */
const LEFT_OUT = /(^|\/)(compile-cache|\.DS_Store)(\/|$)/;

const CONTENT_TYPES = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension=".json" ContentType="application/json"/><Default Extension=".vsixmanifest" ContentType="text/xml"/></Types>
`;

const manifest: Manifest = JSON.parse(readFileSync(join(EXTENSION, 'package.json'), 'utf8'));
const target = `${process.platform}-${process.arch}`;
const file = join(repository, `${manifest.name}-${manifest.version}-${target}.vsix`);
writeFileSync(file, pack());
console.log(file);

function pack(): Uint8Array {
  const files: Zippable = { '[Content_Types].xml': strToU8(CONTENT_TYPES), 'extension.vsixmanifest': strToU8(packageManifest()) };
  for (const part of PARTS) add(files, join(EXTENSION, part), `extension/${part}`);
  for (const part of TOOLCHAIN) add(files, join(repository, part), `extension/toolchain/${part}`);
  return zipSync(files, { level: 6 });
}

/** Files keep the right to be run. */
function add(files: Zippable, path: string, name: string): void {
  if (LEFT_OUT.test(name)) return;
  const stats = statSync(path);
  if (stats.isDirectory()) for (const entry of readdirSync(path).sort()) add(files, join(path, entry), `${name}/${entry}`);
  else files[name] = [readFileSync(path), { os: 3, attrs: (stats.mode & 0o111 ? 0o100755 : 0o100644) * 0x10000, mtime: '2026-01-01' }];
}

function packageManifest(): string {
  const { name, publisher, version, displayName, description, categories, engines } = manifest;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${escape(name)}" Version="${version}" Publisher="${escape(publisher)}" TargetPlatform="${target}"/>
    <DisplayName>${escape(displayName)}</DisplayName>
    <Description xml:space="preserve">${escape(description)}</Description>
    <Categories>${escape(categories.join(','))}</Categories>
    <Properties><Property Id="Microsoft.VisualStudio.Code.Engine" Value="${escape(engines.vscode)}"/></Properties>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
  </Assets>
</PackageManifest>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
