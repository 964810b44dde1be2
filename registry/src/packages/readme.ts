import { z } from 'zod';
import type { Queries } from '../database/database.ts';

export async function readmeOf(queries: Queries, versionId: number): Promise<string> {
  const [{ readme }] = await queries.rows(z.object({ readme: z.string() }), 'select readme from versions where id = $1', [versionId]);
  return readme;
}
