import { createHash } from 'node:crypto';
import { z } from 'zod';
import { EPOCH } from '../archive/epoch.ts';
import { textFile, type FileTree } from './file-tree.ts';
import { gzipOf, tarOf } from './tar.ts';

/** The OCI Image Format Specification 1.0: https://github.com/opencontainers/image-spec. Everything is named by its content, so the same files give the same bytes. */
const MEDIA = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
} as const;

export interface ImageRequest {
  /** What the image is called in its layout: the version. */
  readonly reference: string;
  /** Files by their places in the image, without a `/` in front. */
  readonly files: FileTree;
  readonly labels: Readonly<Record<string, string>>;
  /** What the image runs, and where; null for one that only holds files. */
  readonly run: { readonly entrypoint: readonly string[]; readonly folder: string } | null;
  /** The layout of the image on which this one stands; null for none. */
  readonly base: FileTree | null;
}

const descriptor = z.object({ mediaType: z.string(), digest: z.string().regex(/^sha256:[0-9a-f]{64}$/), size: z.number().int().nonnegative(), platform: z.object({ os: z.string(), architecture: z.string() }).loose().optional() }).loose();
type Descriptor = z.infer<typeof descriptor>;

const indexDocument = z.object({ manifests: z.array(descriptor).min(1).max(100) }).loose();
const manifestDocument = z.object({ config: descriptor, layers: z.array(descriptor).max(500) }).loose();
const configDocument = z.object({
  os: z.string(),
  architecture: z.string(),
  config: z.record(z.string(), z.unknown()).default({}),
  rootfs: z.object({ type: z.literal('layers'), diff_ids: z.array(z.string()) }),
  history: z.array(z.record(z.string(), z.unknown())).default([]),
}).loose();
type Config = z.infer<typeof configDocument>;

/** One image on which a new one stands, for one platform. */
interface BaseImage {
  readonly config: Config;
  readonly layers: readonly Descriptor[];
}

/** What only holds files is the same for every processor. */
const NOTHING_BELOW: readonly BaseImage[] = ['amd64', 'arm64'].map((architecture) => ({ config: { os: 'linux', architecture, config: {}, rootfs: { type: 'layers', diff_ids: [] }, history: [] }, layers: [] }));

/** Thrown for a base that is no OCI layout, with what is wrong with it. */
export class InvalidLayout extends Error {}

/** An image layout: `oci-layout`, `index.json` and blobs, made without a daemon. @throws InvalidLayout */
export function imageLayout(request: ImageRequest): FileTree {
  const blobs = new Blobs();
  const images = request.base ? new BaseLayout(request.base, blobs).images() : NOTHING_BELOW;
  const tar = tarOf(request.files, { folders: true });
  const layer = blobs.add(MEDIA.layer, gzipOf(tar));
  const manifests = images.map((base) => addImage(blobs, request, base, layer, digestOf(tar)));
  const named = blobs.addJson(MEDIA.index, { schemaVersion: 2, mediaType: MEDIA.index, manifests });
  const index = { schemaVersion: 2, mediaType: MEDIA.index, manifests: [{ ...named, annotations: { 'org.opencontainers.image.ref.name': request.reference } }] };
  return new Map([...blobs.files, ['oci-layout', textFile(JSON.stringify({ imageLayoutVersion: '1.0.0' }))], ['index.json', textFile(JSON.stringify(index))]]);
}

function addImage(blobs: Blobs, { labels, run }: ImageRequest, { config, layers }: BaseImage, layer: Descriptor, diffId: string): Descriptor {
  const created = EPOCH.toISOString();
  const { os, architecture, variant } = config;
  const inherited = z.record(z.string(), z.string()).catch({}).parse(config.config['Labels']);
  const made = {
    ...config,
    created,
    config: { ...config.config, ...(run && { Entrypoint: run.entrypoint, Cmd: null, WorkingDir: run.folder }), Labels: { ...inherited, ...labels } },
    rootfs: { type: 'layers', diff_ids: [...config.rootfs.diff_ids, diffId] },
    history: [...config.history, { created, created_by: 'noodle pkg pack' }],
  };
  const configBlob = blobs.addJson(MEDIA.config, made);
  const manifest = blobs.addJson(MEDIA.manifest, { schemaVersion: 2, mediaType: MEDIA.manifest, config: configBlob, layers: [...layers, layer] });
  return { ...manifest, platform: { os, architecture, ...(typeof variant === 'string' && { variant }) } };
}

class Blobs {
  readonly files = new Map<string, Uint8Array>();

  add(mediaType: string, content: Uint8Array): Descriptor {
    const digest = digestOf(content);
    this.files.set(blobPath(digest), content);
    return { mediaType, digest, size: content.length };
  }

  addJson(mediaType: string, value: unknown): Descriptor {
    return this.add(mediaType, textFile(JSON.stringify(value)));
  }
}

/** Reads what somebody else wrote: every blob must be what its name says. */
class BaseLayout {
  private readonly files: FileTree;
  private readonly blobs: Blobs;

  constructor(files: FileTree, blobs: Blobs) {
    this.files = files;
    this.blobs = blobs;
  }

  images(): BaseImage[] {
    const images = this.manifestsOf(this.parse('index.json', this.files.get('index.json'), indexDocument), 0).map((each) => this.image(each));
    if (images.length === 0) throw new InvalidLayout('it has no image');
    return images;
  }

  /** An index may name others; those of attestations have no platform that anybody runs. */
  private manifestsOf({ manifests }: z.infer<typeof indexDocument>, depth: number): Descriptor[] {
    if (depth > 2) throw new InvalidLayout('its indices are nested too deep');
    return manifests.flatMap((each) => {
      if (each.mediaType === MEDIA.index) return this.manifestsOf(this.parse(each.digest, this.blob(each), indexDocument), depth + 1);
      return each.mediaType === MEDIA.manifest && each.platform?.os !== 'unknown' ? [each] : [];
    });
  }

  private image(found: Descriptor): BaseImage {
    const manifest = this.parse(found.digest, this.blob(found), manifestDocument);
    const config = this.parse(manifest.config.digest, this.blob(manifest.config), configDocument);
    for (const layer of manifest.layers) this.blobs.add(layer.mediaType, this.blob(layer));
    return { config, layers: manifest.layers };
  }

  private blob({ digest, size }: Descriptor): Uint8Array {
    const content = this.files.get(blobPath(digest));
    if (!content) throw new InvalidLayout(`it lacks the blob ${digest}`);
    if (content.length !== size || digestOf(content) !== digest) throw new InvalidLayout(`its blob ${digest} has another content`);
    return content;
  }

  private parse<T>(name: string, content: Uint8Array | undefined, schema: z.ZodType<T>): T {
    if (!content) throw new InvalidLayout(`it has no ${name}`);
    try {
      return schema.parse(JSON.parse(Buffer.from(content).toString('utf8')));
    } catch {
      throw new InvalidLayout(`its ${name} is not what the specification says`);
    }
  }
}

function digestOf(content: Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

function blobPath(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`;
}
