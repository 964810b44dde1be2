/** The exception that carries a .nc Error. */
export const ERROR_TAG = 'error';

/** The global with a bit for each class of errors of which nobody will see the trace: see unseen/unseen-errors.ts. */
export const UNSEEN = 'unseen errors';
