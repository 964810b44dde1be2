import { about, openapi } from './about.ts';
import { addKey, addToken, changePassword, keys, login, logout, register, revokeKey, revokeToken, tokens, whoami } from './accounts.ts';
import { addAdvisory, advisories, advisoryQuery, changeAdvisory } from './advisories.ts';
import { checkpoint, logConsistency, logEntries, logInclusion } from './log.ts';
import { owners, removeOwner, setOwner } from './owners.ts';
import { archive, deprecate, packageIndex, packageQuery, readme, search } from './packages.ts';
import { publish } from './publish.ts';
import type { Route } from './route.ts';
import { countBuilds, statistics } from './statistics.ts';
import { unyank, yank } from './yank.ts';

/** Every call that there is, by the name under which server and client know it. */
export const routes = {
  about,
  openapi,
  packageIndex,
  packageQuery,
  archive,
  readme,
  search,
  publish,
  yank,
  unyank,
  deprecate,
  owners,
  setOwner,
  removeOwner,
  statistics,
  countBuilds,
  advisories,
  advisoryQuery,
  addAdvisory,
  changeAdvisory,
  register,
  login,
  logout,
  whoami,
  changePassword,
  tokens,
  addToken,
  revokeToken,
  keys,
  addKey,
  revokeKey,
  checkpoint,
  logInclusion,
  logConsistency,
  logEntries,
} as const satisfies Readonly<Record<string, Route>>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
