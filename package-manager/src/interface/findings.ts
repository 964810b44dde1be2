import { higherLevel, highestLevel, type ChangeLevel, type InterfaceChange } from '../publish/interface-change.ts';

/** One thing that a change means for users. */
export interface Finding {
  readonly level: ChangeLevel;
  readonly reason: string;
}

/** Collects the changes of one module. */
export class ModuleChanges {
  readonly changes: InterfaceChange[] = [];
  private readonly module: string;

  constructor(module: string) {
    this.module = module;
  }

  removed(name: string, before: string): void {
    this.changes.push({ level: 'major', kind: 'removed', module: this.module, name, before, after: null, reasons: ['whoever uses it finds it no more'] });
  }

  added(name: string, after: string, finding: Finding = { level: 'minor', reason: '' }): void {
    this.changes.push({ level: finding.level, kind: 'added', module: this.module, name, before: null, after, reasons: finding.reason === '' ? [] : [finding.reason] });
  }

  /** Nothing where there is nothing to say. */
  changed(name: string, before: string, after: string, findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    const weightiest = findings.toSorted((a, b) => (a.level === b.level ? 0 : higherLevel(a.level, b.level) === a.level ? -1 : 1));
    this.changes.push({ level: highestLevel(findings), kind: 'changed', module: this.module, name, before, after, reasons: weightiest.map(({ reason }) => reason) });
  }
}

export const major = (reason: string): Finding => ({ level: 'major', reason });
export const minor = (reason: string): Finding => ({ level: 'minor', reason });
export const patch = (reason: string): Finding => ({ level: 'patch', reason });
