/** Bytes of a compressed archive. */
export const MAX_ARCHIVE_BYTES = 16 * 1024 * 1024;
/** Bytes of all that is unpacked. */
export const MAX_UNPACKED_BYTES = 128 * 1024 * 1024;
export const MAX_FILES = 10_000;
export const MAX_PATH_LENGTH = 200;
export const MAX_DEPTH = 20;

/** The one folder that everything in an archive stands in. */
export const ARCHIVE_FOLDER = 'package';

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
