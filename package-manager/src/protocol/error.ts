import { z } from 'zod';

/** What every refused call answers, whatever its status: codes and names are those of the catalogue. */
export const errorAnswer = z.object({
  code: z.number().int().meta({ description: 'Code of the catalogue: `noodle explain CODE`' }),
  name: z.string().meta({ example: 'unknown-package' }),
  message: z.string(),
  hint: z.string().optional(),
  /** Of this call, also in the header `x-request-id`: what to tell the registry's keepers. */
  requestId: z.uuidv4(),
});

export type ErrorAnswer = z.infer<typeof errorAnswer>;
