/** What the commands end with; documented in `noodle --help`. A program's own exit code passes through. */
export const ExitCode = {
  ok: 0,
  /** Errors in the program, an uncaught error, a failed test, files that are not formatted. */
  failed: 1,
  /** The command line was wrong: unknown option, missing file. */
  usage: 2,
  /** A fault of ours (sysexits' EX_SOFTWARE). */
  internal: 70,
  /** Ended by SIGINT, as shells report it. */
  interrupted: 130,
} as const;
