import { CHANGE_LEVELS, type ChangeLevel, type InterfaceChange } from './interface-change.ts';

const HEADINGS: Readonly<Record<ChangeLevel, string>> = {
  major: 'major: users may have to change their programs',
  minor: 'minor: there is more than before',
  patch: 'patch: programs compile as before',
};

/** The changes for people: what breaks users first, each module's together. */
export function showChanges(changes: readonly InterfaceChange[]): string {
  return CHANGE_LEVELS.toReversed().flatMap((level) => {
    const some = changes.filter((change) => change.level === level);
    return some.length === 0 ? [] : [`${HEADINGS[level]}\n${showModules(some)}`];
  }).join('\n');
}

function showModules(changes: readonly InterfaceChange[]): string {
  const modules = [...new Set(changes.map(({ module }) => module))];
  return modules.map((module) => `  ${module}\n${changes.filter((change) => change.module === module).map(showChange).join('')}`).join('');
}

function showChange({ before, after, name, reasons }: InterfaceChange): string {
  const owner = name.includes('.') ? `${name.slice(0, name.lastIndexOf('.'))}: ` : '';
  const lines = before !== null && before === after ? [`  ${owner}${before}`] : [...(before === null ? [] : [`- ${owner}${before}`]), ...(after === null ? [] : [`+ ${owner}${after}`])];
  return [...lines, ...reasons.map((reason) => `      ${reason}`)].map((line) => `    ${line}\n`).join('');
}
