import { define } from '../definition.ts';

/** What a registry answers when it refuses a call; the client shows the same. */

export const invalidRequest = define<{ where: string; problem: string }>({
  code: 6101,
  name: 'invalid-request',
  severity: 'error',
  title: 'The registry cannot read the request',
  message: ({ where, problem }) => `the registry cannot read the request: ${where}: ${problem}`,
  explanation: 'What was sent is not what the protocol says: a field is missing, of another type, or too long. The commands send nothing of the kind, so a tool of your own or a proxy stands behind it; `/v1/openapi.json` of the registry says what every call takes.',
  example: '$ curl https://packages.example.org/v1/search?page=none',
  mended: '$ curl https://packages.example.org/v1/search?page=1',
});

export const unknownAddress = define<{ method: string; path: string }>({
  code: 6102,
  name: 'unknown-address',
  severity: 'error',
  title: 'The registry has no such call',
  message: ({ method, path }) => `the registry has no call \`${method} ${path}\``,
  explanation: 'The protocol has no such address, or not with this method. An older registry may not know a call that a newer `noodle` makes; `/v1/openapi.json` of the registry lists those that it has.',
  example: '$ curl https://packages.example.org/v1/pakages/geometry',
  mended: '$ curl https://packages.example.org/v1/packages/geometry',
});

export const requestTooLarge = define<{ limit: string }>({
  code: 6103,
  name: 'request-too-large',
  severity: 'error',
  title: 'The request is too large',
  message: ({ limit }) => `the request is larger than ${limit}, which is the limit`,
  explanation: 'A registry takes only so much at once, so that nobody can fill its memory. Archives have a limit of their own: `noodle pkg pack --list` shows what takes the space in yours.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg pack --list',
});

export const tooManyRequests = define<{ seconds: number }>({
  code: 6104,
  name: 'too-many-requests',
  severity: 'error',
  title: 'Too many requests',
  message: ({ seconds }) => `the registry had too many requests from here: try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`,
  explanation: 'Each address may ask only so often, and log in and publish much less often, so that nobody tries passwords or floods the registry. Wait the time that it says; many installs at once, as in continuous integration, should share one store.',
  example: '$ noodle pkg login',
  mended: '$ noodle pkg login',
});

export const notLoggedIn = define({
  code: 6105,
  name: 'not-logged-in',
  severity: 'error',
  title: 'Not logged in',
  message: () => 'this needs an account: no token was sent',
  explanation: 'Reading needs no account; publishing, yanking and managing owners do. `noodle pkg login` keeps a token for this registry; in continuous integration, give one in `NOODLE_TOKEN`.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg login && noodle pkg publish',
});

export const wrongPassword = define({
  code: 6106,
  name: 'wrong-password',
  severity: 'error',
  title: 'Wrong user or password',
  message: () => 'the registry knows no such user with this password',
  explanation: 'One of the two is wrong; the registry does not say which, so that nobody can find out who has an account. After several tries in a row it makes you wait.',
  example: '$ noodle pkg login --user ada',
  mended: '$ noodle pkg login --user ada',
});

export const invalidToken = define({
  code: 6107,
  name: 'invalid-token',
  severity: 'error',
  title: 'The token is not valid',
  message: () => 'the token that was sent is not valid: it has expired, was revoked, or never was one',
  explanation: 'Tokens end after the days for which they were made, at `noodle pkg logout`, and when their account changes its password. Log in again; where you believe that somebody else has it, revoke it and look at the log of what was published.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg login && noodle pkg publish',
});

export const tokenMayNot = define<{ needed: string }>({
  code: 6108,
  name: 'token-may-not',
  severity: 'error',
  title: 'The token may not do this',
  message: ({ needed }) => `the token may not do this: it lacks ${needed}`,
  explanation: 'A token can be limited to some scopes (read, publish, yank, owners, account, admin) and to some packages, so that one that is stolen does little harm. Use one that was made for this, or log in as yourself.',
  example: '$ NOODLE_TOKEN=$READ_ONLY noodle pkg publish',
  mended: '$ NOODLE_TOKEN=$PUBLISH noodle pkg publish',
});

export const roleMayNot = define<{ user: string; name: string; needed: string }>({
  code: 6109,
  name: 'role-may-not',
  severity: 'error',
  title: 'Not allowed for this package',
  message: ({ user, name, needed }) => `\`${user}\` may not do this with \`${name}\`: that takes the role ${needed}`,
  explanation: 'Every package has people with roles: a publisher publishes, a maintainer also yanks and deprecates, an owner also gives and takes roles. `noodle pkg owner list NAME` shows them; an owner can give you one.',
  example: '$ noodle pkg yank geometry@1.0.0',
  mended: '$ noodle pkg owner list geometry',
});

export const userTaken = define<{ user: string }>({
  code: 6110,
  name: 'user-taken',
  severity: 'error',
  title: 'The user name is taken',
  message: ({ user }) => `there is already an account \`${user}\``,
  explanation: 'Names of accounts are given once and never again, not even after an account is gone, because what was published stays signed with them. Choose another.',
  example: '$ noodle pkg login --register --user ada',
  mended: '$ noodle pkg login --register --user ada_l',
});

export const versionExists = define<{ name: string; version: string }>({
  code: 6111,
  name: 'version-exists',
  severity: 'error',
  title: 'The version is published already',
  message: ({ name, version }) => `\`${name}\` ${version} is published already, with other contents: a version never changes`,
  explanation: 'Whoever has a version in a lockfile must get the same bytes forever. Raise `version` in noodle.json and publish again; a version that does harm can be yanked, and its number is not used again. Sending the same bytes a second time is no error.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg version patch && noodle pkg publish',
});

export const publishedOtherwise = define<{ problem: string }>({
  code: 6112,
  name: 'published-otherwise',
  severity: 'error',
  title: 'The archive is not what it is published as',
  message: ({ problem }) => `the archive is not what it is published as: ${problem}`,
  explanation: 'Name, version and hash of a publication are checked against the archive itself, and against the noodle.json inside it. They differ: the archive was made from another state of the project, or was changed on its way.',
  example: '$ noodle pkg publish old.tar.gz',
  mended: '$ noodle pkg pack && noodle pkg publish',
});

export const unpublishable = define<{ name: string; problem: string }>({
  code: 6113,
  name: 'unpublishable',
  severity: 'error',
  title: 'The package cannot be published',
  message: ({ name, problem }) => `\`${name}\` cannot be published: ${problem}`,
  explanation: `
What is published is there for everybody and for good, so the registry looks at it first, whatever the tool that sent it has looked at: its noodle.json is valid and everything that it needs is in the
registry too; it has a README, a description and a licence; it compiles in strict mode with nothing but what it asks for; nothing public names a private type, no function is unfinished,
and its public interface has changed no more than its version says. All that stands against it is told at once, each with the code that \`noodle explain\` knows. A package that takes
too long to check, or too much memory, is to be published as several.`,
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg publish',
});

export const wrongSignature = define<{ problem: string }>({
  code: 6114,
  name: 'wrong-signature',
  severity: 'error',
  title: 'The signature does not hold',
  message: ({ problem }) => `the signature does not hold: ${problem}`,
  explanation: 'Publications, and calls that take back, deprecate or give roles, are signed with a key that their account has registered, so that a stolen token alone does none of this. A call counts for a quarter of an hour: the clocks must agree. `noodle pkg login` makes a key on this machine and registers it; a key that was revoked signs nothing any more.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg login && noodle pkg publish',
});

export const nameTooSimilar = define<{ name: string; other: string }>({
  code: 6115,
  name: 'name-too-similar',
  severity: 'error',
  title: 'The name is too similar to another',
  message: ({ name, other }) => `\`${name}\` is too similar to \`${other}\`, which is there already`,
  explanation: 'A new package whose name differs from that of a well-known one only by a slip of the fingers would be installed by mistake, and that is how harmful packages are spread. Choose a name that cannot be mistaken for it; owners of the other may publish such a name.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg publish',
});

export const reservedPackageName = define<{ name: string }>({
  code: 6116,
  name: 'reserved-package-name',
  severity: 'error',
  title: 'The name is reserved',
  message: ({ name }) => `the name \`${name}\` is reserved`,
  explanation: 'Names of the library, of tools, and those that some system gives to devices are nobody\'s: a package of that name could not be told from them, or could not be kept on every machine.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg publish',
});

export const unknownVersion = define<{ name: string; version: string }>({
  code: 6117,
  name: 'unknown-version',
  severity: 'error',
  title: 'Unknown version',
  message: ({ name, version }) => `\`${name}\` has no version ${version}`,
  explanation: 'The package is there, but not in this version. `noodle pkg info NAME` lists those that there are.',
  example: '$ noodle pkg yank geometry@9.9.9',
  mended: '$ noodle pkg info geometry',
});

export const invalidConfirmation = define({
  code: 6118,
  name: 'invalid-confirmation',
  severity: 'error',
  title: 'The confirmation is not valid',
  message: () => 'the confirmation is not valid: it has expired, was used, or is for something else',
  explanation: 'Yanking takes two calls: the first says what it would do and gives a word, the second sends the word back within ten minutes, from the same account, for the same version. Begin again.',
  example: '$ noodle pkg yank geometry@1.0.0 --confirm OLD',
  mended: '$ noodle pkg yank geometry@1.0.0',
});

export const lastOwner = define<{ name: string }>({
  code: 6119,
  name: 'last-owner',
  severity: 'error',
  title: 'A package needs an owner',
  message: ({ name }) => `\`${name}\` would be left without an owner`,
  explanation: 'Somebody must be able to give roles. Make another account an owner first, then take the role away.',
  example: '$ noodle pkg owner remove geometry ada',
  mended: '$ noodle pkg owner add geometry grace --role owner && noodle pkg owner remove geometry ada',
});

export const unknownUser = define<{ user: string }>({
  code: 6120,
  name: 'unknown-user',
  severity: 'error',
  title: 'Unknown user',
  message: ({ user }) => `the registry has no account \`${user}\``,
  explanation: 'Roles are given to accounts by their exact names, and there is none of this name. Whoever is to have the role makes an account first.',
  example: '$ noodle pkg owner add geometry nobody',
  mended: '$ noodle pkg owner add geometry grace',
});

export const notThere = define<{ what: string }>({
  code: 6121,
  name: 'not-there',
  severity: 'error',
  title: 'The registry does not have this',
  message: ({ what }) => `the registry has no ${what}`,
  explanation: 'A token, a key, an advisory or an entry of the log was asked for that is not there, or not yours to see. Entries of the log beyond its size come only when more is published.',
  example: '$ curl https://packages.example.org/v1/log/entries/999999999',
  mended: '$ curl https://packages.example.org/v1/log/entries/0',
});

export const keyTaken = define({
  code: 6122,
  name: 'key-taken',
  severity: 'error',
  title: 'The key is registered already',
  message: () => 'the key is registered already, or was revoked',
  explanation: 'A key belongs to one account, and one that was revoked never comes back: whoever has it could sign with it. Make a new one.',
  example: '$ noodle pkg login',
  mended: '$ noodle pkg login --new-key',
});

export const registryBusy = define<{ reason: string }>({
  code: 6123,
  name: 'registry-busy',
  severity: 'error',
  title: 'The registry cannot answer now',
  message: ({ reason }) => `the registry cannot answer now: ${reason}`,
  explanation: 'It is being started or stopped, its database does not answer, or the request came too slowly. Nothing was changed; try again in a moment.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg publish',
});

export const registryFault = define({
  code: 6124,
  name: 'registry-fault',
  severity: 'error',
  title: 'The registry failed',
  message: () => 'the registry failed; nothing was changed',
  explanation: 'A part of the registry came into a state that its authors thought impossible. It says no more to strangers, but its keepers find what happened by the id of the request: tell it to them.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg publish',
});

export const registryCannotStart = define<{ data: string; reason: string }>({
  code: 6125,
  name: 'registry-cannot-start',
  severity: 'error',
  title: 'The registry cannot be started',
  message: ({ data, reason }) => `the registry of \`${data}\` cannot be started: ${reason}`,
  explanation: 'Its folder cannot be read or written, another registry works with it, its database does not answer, or the port is taken. Nothing was changed.',
  example: '$ noodle pkg registry --port 80',
  mended: '$ noodle pkg registry --port 4873',
});
