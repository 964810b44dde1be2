/** For the pages of a registry, which knows of the compiler only through the package manager. */
export { codePieces } from '@noodlecore/compiler/syntax/highlight';
