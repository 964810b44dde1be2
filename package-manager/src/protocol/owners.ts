import { z } from 'zod';
import type { Route } from './route.ts';
import { signedHeaders } from './signed-call.ts';
import { count, packageName, role, userName } from './values.ts';

const answer = z.object({ owners: z.array(z.object({ user: userName, role })), logIndex: count.nullable() });
const ownerParams = z.object({ name: packageName, user: userName });

export const owners = { method: 'GET', path: '/v1/packages/:name/owners', summary: 'Who may do what with a package', group: 'owners', scope: null, params: z.object({ name: packageName }), answer } as const satisfies Route;

export const setOwner = { method: 'PUT', path: '/v1/packages/:name/owners/:user', summary: 'Gives a role', group: 'owners', scope: 'owners', params: ownerParams, headers: signedHeaders, body: z.strictObject({ role }), answer } as const satisfies Route;

export const removeOwner = { method: 'DELETE', path: '/v1/packages/:name/owners/:user', summary: 'Takes a role away; never the last owner\'s', group: 'owners', scope: 'owners', params: ownerParams, headers: signedHeaders, answer } as const satisfies Route;
