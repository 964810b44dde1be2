import type { Incompatibility } from './incompatibility.ts';
import type { Term } from './term.ts';
import { has } from './version-set.ts';

/** An incompatibility in the list of one of its packages, with what it says of that one. */
export interface About {
  readonly incompatibility: Incompatibility;
  readonly own: Term;
}

/** All incompatibilities that are known, by package and by version. */
export class Incompatibilities {
  private readonly byPackage: About[][] = [];
  /** Those that the choice of a version can make come true: of a hundred about a package, these are a handful, and versions are chosen again and again. */
  private readonly byVersion: (About[] | undefined)[][] = [];

  add(incompatibility: Incompatibility): void {
    for (const own of incompatibility.terms) {
      const about = { incompatibility, own };
      (this.byPackage[own.package] ??= []).push(about);
      this.byVersion[own.package]?.forEach((list, version) => {
        if (isTrueOf(own, version)) list?.push(about);
      });
    }
  }

  about(id: number): readonly About[] {
    return this.byPackage[id] ?? [];
  }

  aboutVersion(id: number, version: number): readonly About[] {
    return ((this.byVersion[id] ??= [])[version] ??= this.about(id).filter(({ own }) => isTrueOf(own, version)));
  }
}

function isTrueOf({ set, positive }: Term, version: number): boolean {
  return has(set, version) === positive;
}
