/** The build sets it for some runs: each adds the functions that it was the first to call to the code that starts begin with (`entry/bundle.ts`). */
export const ADDS_CODE = process.env['NOODLE_ADD_CODE'] !== undefined;
