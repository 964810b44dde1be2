import { emptyReadme, missingLicenseText, missingReadme } from '@noodlecore/compiler/diagnostics/catalogue/publishing';
import type { ArchiveFiles } from '../archive/read.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { publishProblem, type PublishProblem } from './problem.ts';
import { secretProblems } from './secrets.ts';

/** What an archive must have, and must not, before it is shown to everybody. */
export function contentsProblems(files: ArchiveFiles, manifest: Manifest): PublishProblem[] {
  return [...readmeProblems(files), ...licenseProblems(files, manifest), ...secretProblems(files)];
}

function readmeProblems(files: ArchiveFiles): PublishProblem[] {
  const path = [...files.keys()].find((each) => /^readme(\.[a-z]+)?$/i.test(each));
  if (path === undefined) return [publishProblem(missingReadme, {}, 'write a README.md beside noodle.json')];
  return hasWords(files.get(path)?.toString('utf8') ?? '') ? [] : [publishProblem(emptyReadme, { path }, 'say what the package is for, and show its first use')];
}

/** Whether a Markdown text says something besides headings, comments, images and rules. */
function hasWords(markdown: string): boolean {
  const rest = markdown
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?/g, '')
    .replaceAll(/^#.*$/gm, '')
    .replaceAll(/^.*\n(?:=+|-+)[ \t]*$/gm, '');
  return /[\p{L}\p{N}]/u.test(rest);
}

function licenseProblems(files: ArchiveFiles, { license }: Manifest): PublishProblem[] {
  if (license === null || [...files.keys()].some((path) => /^licen[cs]e(\.[a-z]+)?$/i.test(path))) return [];
  return [publishProblem(missingLicenseText, { license }, 'put its text into a file LICENSE beside noodle.json')];
}
