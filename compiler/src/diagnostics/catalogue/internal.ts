import { define } from '../definition.ts';

export const internalFault = define<{ what: string }>({
  code: 9001,
  name: 'internal-fault',
  severity: 'error',
  title: 'A fault of NoodleCore itself',
  message: ({ what }) => `NoodleCore itself failed: ${what}`,
  explanation: `
This is not a mistake in your program. A part of NoodleCore came into a state that its authors thought impossible.
Please report it: the smallest program that shows it, the command that you ran, and what \`noodle --version\` prints.
With \`NOODLE_DEBUG=1\` in the environment, the same command also prints where in NoodleCore it happened; add that to the report.`,
  example: '$ noodle run program-that-hits-our-bug.nc',
  mended: '$ NOODLE_DEBUG=1 noodle run program-that-hits-our-bug.nc',
});
