import { createHash } from 'node:crypto';
import type { Manifest } from '../manifest/manifest.ts';
import { below, textFile, type FileTree } from './file-tree.ts';
import { LOWEST_NODE } from './npm-package.ts';
import type { ProgramSurface } from './program-surface.ts';
import { BRIDGE, pythonLoader, pythonStub } from './python-loader.ts';
import { pythonVersion } from './python-version.ts';
import { zipOf } from './zip.ts';

export interface Wheel {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * A wheel (PEP 427) of a program's WebAssembly build. The host's half of a program is JavaScript, so Node runs it, and Python talks with it: the wheel
 * is pure Python, and says that Node must be there.
 * @param program `main.mjs` and what it loads.
 * @param documents README and licence.
 */
export function wheel(manifest: Manifest, surface: ProgramSurface, program: FileTree, documents: FileTree): Wheel {
  const { name } = manifest;
  const version = pythonVersion(manifest.version);
  const info = `${name}-${version}.dist-info`;
  const files = new Map([
    ...below(name, new Map([...program, ['bridge.mjs', textFile(BRIDGE)], ['__init__.py', textFile(pythonLoader(manifest, surface, LOWEST_NODE))], ['__init__.pyi', textFile(pythonStub(surface))], ['py.typed', textFile('')]])),
    ...below(info, new Map([['METADATA', textFile(metadata(manifest, version, documents))], ['WHEEL', textFile(WHEEL)], ...licenses(documents)])),
    ...(surface.runs ? below(info, new Map([['entry_points.txt', textFile(`[console_scripts]\n${name} = ${name}:_command\n`)]])) : []),
  ]);
  const record = `${info}/RECORD`;
  files.set(record, textFile([...files].map(([path, content]) => `${path},${hashOf(content)},${content.length}\n`).join('') + `${record},,\n`));
  return { fileName: `${name}-${version}-py3-none-any.whl`, bytes: zipOf(files) };
}

const WHEEL = 'Wheel-Version: 1.0\nGenerator: noodle pkg pack\nRoot-Is-Purelib: true\nTag: py3-none-any\n';

/** Base64 without padding, as PEP 376 has it. */
function hashOf(content: Uint8Array): string {
  return `sha256=${createHash('sha256').update(content).digest('base64url')}`;
}

function licenses(documents: FileTree): [string, Uint8Array][] {
  return [...documents].filter(([path]) => /^(licen[cs]e|notice)/i.test(path)).map(([path, content]) => [`licenses/${path}`, content]);
}

/** Core metadata 2.4 (PEP 639): https://packaging.python.org/specifications/core-metadata. */
function metadata({ name, description, license, keywords, homepage, repository, documentation, authors }: Manifest, version: string, documents: FileTree): string {
  const readme = [...documents].find(([path]) => /^readme\.md$/i.test(path))?.[1];
  const urls = [['Homepage', homepage], ['Source', repository], ['Documentation', documentation]].flatMap(([label, url]) => (url === null ? [] : [`Project-URL: ${label}, ${url}`]));
  const lines = [
    'Metadata-Version: 2.4',
    `Name: ${name}`,
    `Version: ${version}`,
    ...(description === '' ? [] : [`Summary: ${oneLine(description)}`]),
    ...(keywords.length > 0 ? [`Keywords: ${keywords.join(',')}`] : []),
    ...authors.map((author) => `${/<[^<>]+@[^<>]+>/.test(author) ? 'Author-email' : 'Author'}: ${oneLine(author)}`),
    ...(license === null ? [] : [`License-Expression: ${license}`]),
    ...licenses(documents).map(([path]) => `License-File: ${path.slice('licenses/'.length)}`),
    ...urls,
    'Requires-Python: >=3.9',
    `Requires-External: node (>=${LOWEST_NODE})`,
    ...(readme ? ['Description-Content-Type: text/markdown; charset=UTF-8'] : []),
  ];
  return `${lines.join('\n')}\n${readme ? `\n${Buffer.from(readme).toString('utf8')}` : ''}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
