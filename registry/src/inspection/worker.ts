import { parentPort, workerData } from 'node:worker_threads';
import { isPackageFault } from '@noodlecore/package-manager/fault';
import { readArchive } from '@noodlecore/package-manager/archive/read';
import { Inspector } from '@noodlecore/package-manager/interface/inspector';
import type { CompletePackage } from '@noodlecore/package-manager/interface/packed-program';
import { baseVersion } from '@noodlecore/package-manager/publish/required-version';
import { openLibrary } from './library.ts';
import type { Found, FromThread, InspectedRelease, InspectionJob, KnownRelease, Question, Reply, ToThread } from './messages.ts';
import { neededPackages, type Shelf } from './needed-packages.ts';
import { manifestIn, readmeIn, readRelease } from './read-release.ts';

/** The thread that looks at what strangers send: whatever it takes there, it takes from a share of its own. */

const port = parentPort;
if (port === null) throw new Error('this is no program of its own');
const libraryFolder: unknown = workerData;
const inspector = new Inspector(openLibrary(String(libraryFolder)));
let answered: ((reply: Reply) => void) | null = null;

port.on('message', (message: ToThread) => {
  if (message.kind !== 'job') return answered?.(message);
  void find(message.job).then(say);
});
say({ kind: 'ready' });

function say(message: FromThread): void {
  port?.postMessage(message);
}

/** One question at a time. */
function ask(question: Question): Promise<Reply> {
  return new Promise((resolve) => {
    answered = resolve;
    say(question);
  });
}

async function find(job: InspectionJob): Promise<Found> {
  try {
    return { kind: 'inspected', release: await inspect(job) };
  } catch (error) {
    if (isPackageFault(error)) return { kind: 'refused', code: error.code, message: error.message };
    throw error;
  }
}

async function inspect(job: InspectionJob): Promise<InspectedRelease> {
  const { manifest, files } = await readRelease(job);
  const published = (await releasesOf([job.name])).get(job.name) ?? [];
  const usable = published.filter(({ yanked }) => !yanked);
  const before = baseVersion(manifest.version, usable.map(({ version }) => version));
  const base = usable.find(({ version }) => version === before);
  const versions = published.map(({ version }) => version);
  const needed = await neededPackages(manifest, shelf);
  const found = inspector.inspect({ release: { manifest, files, needed }, base: base ? await openBase(base) : null, published: versions });
  return { ...found, manifest, readme: readmeIn(files), published: versions };
}

/** Where what it needed does not fit together any more, it does not compile, and that is said. */
async function openBase(release: KnownRelease): Promise<CompletePackage> {
  const base = await shelf.open(release);
  try {
    return { ...base, needed: await neededPackages(base.manifest, shelf) };
  } catch (error) {
    if (isPackageFault(error)) return { ...base, needed: [] };
    throw error;
  }
}

const shelf: Shelf = {
  releases: releasesOf,
  async open({ integrity }) {
    const reply = await ask({ kind: 'archive', integrity });
    if (reply.kind !== 'archive') throw new Error(`an answer about ${reply.kind}`);
    const files = await readArchive(reply.bytes);
    return { manifest: manifestIn(files, integrity), files: new Map([...files].filter(([path]) => path.endsWith('.nc'))) };
  },
};

async function releasesOf(names: readonly string[]): Promise<ReadonlyMap<string, readonly KnownRelease[] | null>> {
  const reply = await ask({ kind: 'releases', names });
  if (reply.kind !== 'releases') throw new Error(`an answer about ${reply.kind}`);
  return new Map(names.map((name, i) => [name, reply.packages[i]]));
}
