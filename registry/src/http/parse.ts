import type { z } from 'zod';
import { invalidRequest } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { packageFault } from '@noodlecore/package-manager/fault';

/** @throws PackageFault 6101 with the first thing that is wrong; what was sent is not said back */
export function parsePart<T extends z.ZodType>(schema: T, value: unknown, part: string): z.infer<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue.path.filter((each) => typeof each === 'number' || (typeof each === 'string' && /^[\w-]{1,40}$/.test(each)));
  throw packageFault(invalidRequest, { where: [part, ...path].join('.'), problem: issue.code === 'unrecognized_keys' ? 'has a field that this call does not know' : issue.message.slice(0, 200) });
}
