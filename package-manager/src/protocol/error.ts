import { z } from 'zod';

/** More are not told at once. */
export const MAX_PROBLEMS = 50;

/** One of the things that stand against a release. */
const refusalProblem = z.object({
  code: z.number().int(),
  message: z.string(),
  hint: z.string(),
  place: z.string().optional().meta({ description: 'Line and column in a file of the archive', example: 'src/shapes.nc:3:6' }),
  difference: z.string().optional().meta({ description: 'What has changed for users, as `noodle pkg diff` shows it' }),
});

export type RefusalProblem = z.infer<typeof refusalProblem>;

/** What every refused call answers, whatever its status: codes and names are those of the catalogue. */
export const errorAnswer = z.object({
  code: z.number().int().meta({ description: 'Code of the catalogue: `noodle explain CODE`' }),
  name: z.string().meta({ example: 'unknown-package' }),
  message: z.string(),
  hint: z.string().optional(),
  problems: z.array(refusalProblem).max(MAX_PROBLEMS).optional().meta({ description: 'All that stands against a release that was not published' }),
  /** Of this call, also in the header `x-request-id`: what to tell the registry's keepers. */
  requestId: z.uuidv4(),
});

export type ErrorAnswer = z.infer<typeof errorAnswer>;
