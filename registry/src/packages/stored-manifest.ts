import { z } from 'zod';
import type { Manifest } from '@noodlecore/package-manager/manifest/manifest';
import { indexVersion } from '@noodlecore/package-manager/protocol/packages';

/** What the registry keeps of a version's noodle.json: what its index and its page show. */
export const storedManifest = z.object({
  description: z.string(),
  type: z.string(),
  authors: z.array(z.string()),
  homepage: z.string().nullable(),
  repository: z.string().nullable(),
  documentation: z.string().nullable(),
  license: z.string().nullable(),
  keywords: z.array(z.string()),
  permissions: indexVersion.shape.permissions,
  dependencies: indexVersion.shape.dependencies,
});

export type StoredManifest = z.infer<typeof storedManifest>;

export function storedOf(manifest: Manifest): StoredManifest {
  const { description, type, authors, homepage, repository, documentation, license, keywords, permissions, dependencies } = manifest;
  return {
    description,
    type,
    authors: [...authors],
    homepage,
    repository,
    documentation,
    license,
    keywords: [...keywords],
    permissions: Object.fromEntries(Object.entries(permissions).map(([name, targets]) => [name, [...targets]])),
    dependencies: dependencies.map(({ name, range, kind }) => ({ name, range, kind })),
  };
}
