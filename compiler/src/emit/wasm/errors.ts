/** The exception that carries a .nc Error. */
export const ERROR_TAG = 'error';
