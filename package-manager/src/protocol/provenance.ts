import { z } from 'zod';
import { exactVersion, integrity, packageName, publicKey, sentence, signature } from './values.ts';

/**
 * Where a version was built, signed by whoever built it: `statement` is the exact text that was signed, JSON of `provenanceStatement`.
 * The registry checks the signature and that the statement is about this archive; whose key it is, those who install decide.
 */
export const provenance = z.strictObject({ statement: z.string().max(4000), signature, publicKey });

export type Provenance = z.infer<typeof provenance>;

export const provenanceStatement = z.object({
  kind: z.literal('noodle-provenance-v1'),
  name: packageName,
  version: exactVersion,
  integrity,
  /** Address of the sources, and the commit. */
  repository: z.url().max(500),
  commit: z.string().regex(/^[0-9a-f]{40,64}$/),
  /** What ran the build, and the address of that run. */
  builder: sentence(200),
  run: z.url().max(500).nullable(),
});

export type ProvenanceStatement = z.infer<typeof provenanceStatement>;
