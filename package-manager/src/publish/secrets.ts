import { secretInPackage } from '@noodlecore/compiler/diagnostics/catalogue/publishing';
import type { ArchiveFiles } from '../archive/read.ts';
import { publishProblem, type PublishProblem } from './problem.ts';

/** Names of files that hold secrets wherever they are met. */
const NAMES: readonly (readonly [name: RegExp, what: string])[] = [
  [/^\.env(\..+)?$/i, 'holds the settings of a machine, secrets too'],
  [/^(\.npmrc|\.netrc|_netrc|\.pypirc|\.git-credentials|\.htpasswd)$/i, 'holds passwords or tokens'],
  [/^id_(rsa|dsa|ecdsa|ed25519)$/i, 'is a private key'],
  [/\.(pem|p12|pfx|jks|keystore|ppk|kdbx)$/i, 'is a store of keys'],
  [/^(credentials|secrets?)\.(json|ya?ml|toml|ini|txt)$/i, 'is called after the secrets that it holds'],
];

/** What secrets look like, by the marks that their issuers give them so that they are found: https://docs.github.com/code-security, https://gitleaks.io. */
const CONTENTS: readonly (readonly [content: RegExp, what: string])[] = [
  [/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/, 'holds a private key'],
  [/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, 'holds an access key of AWS'],
  [/\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{22,})/, 'holds a token of GitHub'],
  [/\bglpat-[\w-]{20,}/, 'holds a token of GitLab'],
  [/\bnpm_[A-Za-z0-9]{36}\b/, 'holds a token of npm'],
  [/\bxox[abprs]-[0-9A-Za-z-]{10,}/, 'holds a token of Slack'],
  [/\bAIza[\w-]{35}\b/, 'holds a key of Google'],
  [/\b(?:sk|rk)_live_[0-9A-Za-z]{24,}/, 'holds a key of Stripe'],
];

/** Secrets are short and stand in texts: of larger files only the beginning is looked at. */
const MOST_BYTES = 1024 * 1024;

export function secretProblems(files: ArchiveFiles): PublishProblem[] {
  return [...files].flatMap(([path, bytes]) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const what = NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? contentOf(bytes);
    return what === undefined ? [] : [publishProblem(secretInPackage, { path, what }, 'leave it out; revoke what was public before')];
  });
}

function contentOf(bytes: Buffer): string | undefined {
  const text = bytes.subarray(0, MOST_BYTES).toString('latin1');
  return CONTENTS.find(([pattern]) => pattern.test(text))?.[1];
}
