import { z } from 'zod';
import { isIntegrity } from '../archive/integrity.ts';
import { FIELDS } from '../manifest/fields.ts';
import { isPackageName } from '../manifest/names.ts';

/** The words that every call is made of. */

export const packageName = z.string().max(64).refine(isPackageName, 'must be the name of a package').meta({ description: 'Name of a package', example: 'geometry' });

export const exactVersion = z.string().max(100).refine(FIELDS.version.shape.isValid, 'must be a version such as 1.0.2').meta({ description: 'Semantic version', example: '1.0.2' });

export const integrity = z.string().refine(isIntegrity, 'must be sha256- and base64').meta({ description: 'Hash of an archive, as Subresource Integrity writes it' });

/** Base64 of 32 raw bytes. */
export const publicKey = z.string().regex(/^[A-Za-z0-9+/]{43}=$/).meta({ description: 'Ed25519 public key, base64 of its 32 bytes' });

/** Base64 of 64 raw bytes. */
export const signature = z.string().regex(/^[A-Za-z0-9+/]{86}==$/).meta({ description: 'Ed25519 signature, base64 of its 64 bytes' });

/** Base64 of the 32 bytes of a SHA-256. */
export const treeHash = z.string().regex(/^[A-Za-z0-9+/]{43}=$/).meta({ description: 'SHA-256 of a node of the log, base64' });

export const userName = z.string().regex(/^[a-z][a-z0-9_-]{1,38}$/, 'must be 2 to 39 small letters, digits, `_` and `-`, a letter first').meta({ description: 'Name of an account', example: 'ada' });

export const time = z.number().int().nonnegative().meta({ description: 'Milliseconds since 1970' });

/** A calendar day in UTC. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).meta({ description: 'Day in UTC', example: '2026-11-29' });

export const id = z.uuidv4();

export const count = z.number().int().nonnegative();

/** One line of text that people read: no control characters. */
export const sentence = (most: number): z.ZodString => z.string().trim().min(1).max(most).regex(/^[^\p{Cc}]*$/u);

/** What a role may do includes what those after it may. */
export const ROLES = ['owner', 'maintainer', 'publisher'] as const;
export const role = z.enum(ROLES).meta({ description: 'owner: everything; maintainer: publish, yank, deprecate; publisher: publish' });
export type Role = z.infer<typeof role>;

/** What a token may be used for; `account` is the account's own tokens, keys and password. */
export const SCOPES = ['read', 'publish', 'yank', 'owners', 'account', 'admin'] as const;
export const scope = z.enum(SCOPES);
export type Scope = z.infer<typeof scope>;
