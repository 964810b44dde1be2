/** What the names of a REPL's inputs begin with: no package can be called so. */
export const SESSION_PREFIX = '$repl.';
