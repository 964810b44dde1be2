/** Where a project's packages stand, below the folder of noodle.lock. */
export const PACKAGES_FOLDER = '.noodle/packages';
/** In each of them: the hash of the archive that it was unpacked from. */
export const STAMP_NAME = '.noodle-package';
