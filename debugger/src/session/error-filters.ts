import type { DebugProtocol } from '@vscode/debugprotocol';
import type { ErrorFacts } from './errors.ts';

/** What can be chosen, as clients show it. */
export const FILTERS: readonly DebugProtocol.ExceptionBreakpointsFilter[] = [
  { filter: 'all', label: 'All Errors', description: 'Stops where any error is thrown, also one that is caught.', default: false, supportsCondition: true, conditionDescription: 'Codes or classes, such as 3104, ShopError' },
  { filter: 'uncaught', label: 'Uncaught Errors', description: 'Stops where an error is thrown that nobody catches.', default: true, supportsCondition: true, conditionDescription: 'Codes or classes, such as 3104, ShopError' },
];

/** At which errors to stop. */
export class ErrorFilters {
  /** By filter: the codes and classes that it is about; empty where it is about all. */
  #wanted = new Map<string, readonly (readonly string[])[]>();

  set(filters: readonly string[], options: readonly { readonly filter: string; readonly condition: string | undefined }[]): DebugProtocol.Breakpoint[] {
    const all = [...filters.map((filter) => ({ filter, condition: undefined })), ...options];
    this.#wanted = new Map();
    return all.map(({ filter, condition }) => {
      if (!FILTERS.some((each) => each.filter === filter)) return { verified: false, message: `there is no filter \`${filter}\`` };
      const names = (condition ?? '').split(/[\s,]+/).filter((name) => name !== '');
      this.#wanted.set(filter, [...(this.#wanted.get(filter) ?? []), names]);
      return { verified: true };
    });
  }

  want(error: ErrorFacts, caught: boolean): boolean {
    return this.#has('all', error) || (!caught && this.#has('uncaught', error));
  }

  #has(filter: string, { code, className }: ErrorFacts): boolean {
    return this.#wanted.get(filter)?.some((names) => names.length === 0 || names.includes(code) || names.includes(className)) ?? false;
  }
}
