/** How a fault of the server's own is written down. */
export function faultText(error: unknown): string {
  return `[9001] this is a fault of the language server: ${error instanceof Error ? error.stack : String(error)}`;
}
