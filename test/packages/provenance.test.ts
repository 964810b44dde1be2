import { describe, expect, test } from 'vitest';
import { integrityOf } from '@noodlecore/package-manager/archive/integrity';
import { provenance } from '@noodlecore/package-manager/protocol/provenance';
import { buildOrigin, checkProvenance, makeProvenance, provenanceHeader } from '@noodlecore/package-manager/trust/provenance';
import { generateKeys, releaseStatement, signText } from '@noodlecore/package-manager/trust/signature';

const RELEASE = { name: 'geometry', version: '1.2.0', integrity: integrityOf(Buffer.from('an archive')) };
const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const GITHUB = { GITHUB_ACTIONS: 'true', GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'example/geometry', GITHUB_SHA: COMMIT, GITHUB_RUN_ID: '42', GITHUB_RUN_ATTEMPT: '2', GITHUB_WORKFLOW_REF: 'example/geometry/.github/workflows/release.yml@refs/tags/v1.2.0' };
const GITLAB = { GITLAB_CI: 'true', CI_PROJECT_URL: 'https://gitlab.example.org/example/geometry', CI_COMMIT_SHA: COMMIT, CI_JOB_URL: 'https://gitlab.example.org/example/geometry/-/jobs/42' };
const keys = generateKeys();

function made(environment: Readonly<Record<string, string>> = GITHUB) {
  const origin = buildOrigin(environment);
  const found = origin && makeProvenance(RELEASE, origin, keys);
  if (!found) throw new Error('no provenance');
  return found;
}

describe('where a build runs', () => {
  test('GitHub Actions', () => expect(buildOrigin(GITHUB)).toEqual({ repository: 'https://github.com/example/geometry', commit: COMMIT, builder: 'GitHub Actions, example/geometry/.github/workflows/release.yml@refs/tags/v1.2.0', run: 'https://github.com/example/geometry/actions/runs/42/attempts/2' }));
  test('GitLab CI', () => expect(buildOrigin(GITLAB)).toEqual({ repository: GITLAB.CI_PROJECT_URL, commit: COMMIT, builder: 'GitLab CI', run: GITLAB.CI_JOB_URL }));
  test.each([['nothing', {}], ['a part only', { ...GITHUB, GITHUB_SHA: '' }], ['another service', { CI: 'true' }], ['a variable that was set by hand', { GITHUB_ACTIONS: '1', GITHUB_SHA: COMMIT }]])('%s is none', (_what, environment) => expect(buildOrigin(environment)).toBe(null));
});

test('what is made is stated, and fits the protocol', () => {
  for (const environment of [GITHUB, GITLAB]) {
    const found = made(environment);
    expect(checkProvenance(found, RELEASE)).toMatchObject({ kind: 'stated', statement: { kind: 'noodle-provenance-v1', ...RELEASE, commit: COMMIT } });
    expect(provenance.parse(JSON.parse(Buffer.from(provenanceHeader(found), 'base64').toString('utf8')))).toEqual(found);
  }
});

test('what the environment says wrongly makes no statement', () => {
  for (const wrong of [{ GITHUB_SHA: 'main' }, { GITHUB_SERVER_URL: 'no address' }, { GITHUB_WORKFLOW_REF: 'two\nlines' }, { GITHUB_WORKFLOW_REF: 'x'.repeat(300) }]) {
    const origin = buildOrigin({ ...GITHUB, ...wrong });
    expect(origin && makeProvenance(RELEASE, origin, keys)).toBe(null);
  }
});

describe('refused is', () => {
  const refused = (problem: string) => ({ kind: 'refused', problem });

  test('a statement that was changed', () => {
    const found = made();
    expect(checkProvenance({ ...found, statement: found.statement.replace('example/geometry', 'example/others') }, RELEASE)).toEqual({ kind: 'unsigned' });
  });

  test('another key', () => expect(checkProvenance({ ...made(), publicKey: generateKeys().publicKey }, RELEASE)).toEqual({ kind: 'unsigned' }));

  test('a key or signature that is none', () => {
    expect(checkProvenance({ ...made(), publicKey: '' }, RELEASE).kind).toBe('unsigned');
    expect(checkProvenance({ ...made(), signature: '????' }, RELEASE).kind).toBe('unsigned');
  });

  test.each([{ name: 'algebra' }, { version: '1.2.1' }, { integrity: integrityOf(Buffer.from('another archive')) }])('one about another release: %j', (other) => expect(checkProvenance(made(), { ...RELEASE, ...other })).toEqual(refused('it is about another archive')));

  test('what the same key signed for another purpose', () => {
    const statement = releaseStatement(RELEASE);
    expect(checkProvenance({ statement, signature: signText(statement, keys.privateKey), publicKey: keys.publicKey }, RELEASE)).toEqual(refused('it is no statement of where something was built'));
  });
});
