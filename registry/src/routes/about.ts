import { MAX_ARCHIVE_BYTES, MAX_FILES, MAX_UNPACKED_BYTES } from '@noodlecore/package-manager/archive/limits';
import { PROTOCOL_VERSION } from '@noodlecore/package-manager/protocol/about';
import { MAX_NAMES_PER_QUERY } from '@noodlecore/package-manager/protocol/packages';
import type { Handlers } from '../http/call.ts';
import { openApiDocument } from '../http/openapi.ts';
import { RawAnswer } from '../http/raw-answer.ts';

let description: string | null = null;

export const aboutHandlers: Handlers<'about' | 'openapi'> = {
  about: async ({ log }) => ({
    protocol: PROTOCOL_VERSION,
    origin: log.origin,
    logKey: log.publicKey,
    limits: { archiveBytes: MAX_ARCHIVE_BYTES, unpackedBytes: MAX_UNPACKED_BYTES, files: MAX_FILES, namesPerQuery: MAX_NAMES_PER_QUERY },
  }),

  openapi: async () => new RawAnswer((description ??= JSON.stringify(openApiDocument())), 'application/json; charset=utf-8'),
};
