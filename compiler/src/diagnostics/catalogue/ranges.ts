export interface CodeRange {
  readonly from: number;
  readonly to: number;
  /** Whose the codes are. */
  readonly title: string;
}

/** How the four digits are shared out. */
export const CODE_RANGES: readonly CodeRange[] = [
  { from: 1001, to: 1199, title: 'Reading: encoding, tokens, syntax' },
  { from: 1200, to: 1399, title: 'Names, imports, modules, visibility' },
  { from: 1400, to: 1799, title: 'Types, null-safety, generics, matches, classes' },
  { from: 1800, to: 1899, title: 'Annotations, distribution and durability, capabilities' },
  { from: 1900, to: 1999, title: 'Warnings' },
  { from: 2001, to: 2999, title: 'Files, network, database, other input and output' },
  { from: 3001, to: 3999, title: 'Running programs' },
  { from: 4001, to: 4999, title: 'Security' },
  { from: 5001, to: 5999, title: 'NoodleNet' },
  { from: 6001, to: 6999, title: 'Packages' },
  { from: 7001, to: 7999, title: 'The toolchain' },
  { from: 8001, to: 8999, title: 'Integrations' },
  { from: 9001, to: 9999, title: 'Faults of ours' },
];
