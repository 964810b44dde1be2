import type { OutputFormat } from '../context.ts';
import type { Terminal } from '../terminal.ts';
import { table } from './table.ts';

interface Owners {
  readonly owners: readonly { readonly user: string; readonly role: string }[];
}

export function tellOwners({ owners }: Owners, name: string, format: OutputFormat, { out }: Terminal): void {
  out(format === 'json' ? `${JSON.stringify({ type: 'owners', name, owners })}\n` : table([], owners.map(({ user, role }) => [user, role])));
}
