export { startRegistry, type StartedRegistry, type StartOptions } from './start.ts';
export type { S3Options } from './storage/s3.ts';
