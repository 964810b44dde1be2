import { provenanceStatement, type Provenance, type ProvenanceStatement } from '../protocol/provenance.ts';
import { isSignedBy, signText, type KeyPair } from './signature.ts';

/** A version, and the hash of its archive. */
export interface Release {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}

/** Where something is built: sources, commit, what runs the build, and the page of that run. */
export type BuildOrigin = Pick<ProvenanceStatement, 'repository' | 'commit' | 'builder' | 'run'>;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where a build runs, as the environment variables of its service tell. Null where none is known. Anybody can set variables: what they say is worth as much
 * as whoever signs it.
 */
export function buildOrigin(environment: Environment): BuildOrigin | null {
  return gitHubActions(environment) ?? gitLab(environment);
}

/** https://docs.github.com/actions/reference/variables-reference */
function gitHubActions(environment: Environment): BuildOrigin | null {
  const { GITHUB_ACTIONS, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = '1', GITHUB_WORKFLOW_REF: workflow } = environment;
  if (GITHUB_ACTIONS !== 'true' || !server || !repository || !commit || !run) return null;
  return { repository: `${server}/${repository}`, commit, builder: workflow ? `GitHub Actions, ${workflow}` : 'GitHub Actions', run: `${server}/${repository}/actions/runs/${run}/attempts/${attempt}` };
}

/** https://docs.gitlab.com/ci/variables/predefined_variables */
function gitLab({ GITLAB_CI, CI_PROJECT_URL: repository, CI_COMMIT_SHA: commit, CI_JOB_URL: run, CI_CONFIG_PATH: config }: Environment): BuildOrigin | null {
  if (GITLAB_CI !== 'true' || !repository || !commit || !run) return null;
  return { repository, commit, builder: config ? `GitLab CI, ${config}` : 'GitLab CI', run };
}

/**
 * States, signed, where a release was built. Null where what the environment told makes no statement that a registry takes.
 * @param keys Ed25519
 */
export function makeProvenance({ name, version, integrity }: Release, origin: BuildOrigin, { publicKey, privateKey }: KeyPair): Provenance | null {
  const read = provenanceStatement.safeParse({ kind: 'noodle-provenance-v1', name, version, integrity, ...origin });
  if (!read.success) return null;
  const statement = JSON.stringify(read.data);
  return { statement, signature: signText(statement, privateKey), publicKey };
}

/** As `noodle-provenance` of the protocol carries it. */
export function provenanceHeader(provenance: Provenance): string {
  return Buffer.from(JSON.stringify(provenance)).toString('base64');
}

export type CheckedProvenance =
  | { readonly kind: 'stated'; readonly statement: ProvenanceStatement }
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'refused'; readonly problem: string };

/** What is stated about a release, where it is signed by the key that it names and about this very archive. Whose key that is, is not asked here. */
export function checkProvenance({ statement: text, signature, publicKey }: Provenance, { name, version, integrity }: Release): CheckedProvenance {
  const refuse = (problem: string): CheckedProvenance => ({ kind: 'refused', problem });
  if (!isSignedBy(text, signature, publicKey)) return { kind: 'unsigned' };
  const read = provenanceStatement.safeParse(jsonOf(text));
  if (!read.success) return refuse('it is no statement of where something was built');
  const statement = read.data;
  return statement.name === name && statement.version === version && statement.integrity === integrity ? { kind: 'stated', statement } : refuse('it is about another archive');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
