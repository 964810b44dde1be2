import type { Manifest } from '../manifest/manifest.ts';
import { below, textFile, type FileTree } from './file-tree.ts';
import { LOWEST_NODE } from './npm-package.ts';
import { imageLayout } from './oci-image.ts';
import { gzipOf, tarOf } from './tar.ts';

const FOLDER = 'app';

/** What `docker build - < CONTEXT` makes a runnable image of; `docker` fetches Node. */
export function buildContext(program: FileTree): Buffer {
  return gzipOf(tarOf(new Map([...below(FOLDER, program), ['Dockerfile', textFile(DOCKERFILE)]])));
}

const DOCKERFILE = `FROM node:${LOWEST_NODE}-slim
WORKDIR /${FOLDER}
COPY ${FOLDER}/ ./
USER node
ENTRYPOINT ["node", "/${FOLDER}/run.mjs"]
`;

/**
 * The image itself as a tar of an OCI layout, for `skopeo copy oci-archive:…` and `docker load`. On a base that has Node it runs; on none it holds the program, for
 * `COPY --from`.
 * @throws InvalidLayout where the base is none.
 */
export function imageArchive({ name, version, description, license, repository }: Manifest, program: FileTree, base: FileTree | null): Buffer {
  const labels = {
    'org.opencontainers.image.title': name,
    'org.opencontainers.image.version': version,
    ...(description !== '' && { 'org.opencontainers.image.description': description }),
    ...(license !== null && { 'org.opencontainers.image.licenses': license }),
    ...(repository !== null && { 'org.opencontainers.image.source': repository }),
  };
  const run = base && { entrypoint: ['node', `/${FOLDER}/run.mjs`], folder: `/${FOLDER}` };
  return tarOf(imageLayout({ reference: version, files: below(FOLDER, program), labels, run, base }));
}
