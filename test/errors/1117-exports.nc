export func one(): int { return 1; }
export class A {}
export const LIMIT = 3;
export default func two(): int { return 2; }
