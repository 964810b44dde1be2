import type { Handlers } from '../http/call.ts';
import { ownersOf, setRole } from '../packages/owners.ts';
import { findPackage } from '../packages/find.ts';
import { publish } from '../packages/publish.ts';
import { yank } from '../packages/yank.ts';

export const publishingHandlers: Handlers<'publish' | 'yank' | 'unyank' | 'owners' | 'setOwner' | 'removeOwner'> = {
  publish: (registry, { caller, params, headers, body }) =>
    publish(registry, caller, {
      ...params,
      archive: Buffer.from(body.buffer, body.byteOffset, body.byteLength),
      integrity: headers['noodle-integrity'],
      signature: headers['noodle-signature'],
      publicKey: headers['noodle-key'],
      provenance: headers['noodle-provenance'],
    }),

  yank: (registry, { caller, params, body }) => yank(registry, caller, { action: 'yank', ...params, reason: body.reason, confirmation: body.confirmation }),

  unyank: (registry, { caller, params, body }) => yank(registry, caller, { action: 'unyank', ...params, reason: body.reason, confirmation: body.confirmation }),

  async owners({ database }, { params: { name } }) {
    const { id } = await findPackage(database, name);
    return { owners: await ownersOf(database, id), logIndex: null };
  },

  setOwner: (registry, { caller, params, body: { role } }) => setRole(registry, caller, { ...params, role }),

  removeOwner: (registry, { caller, params }) => setRole(registry, caller, { ...params, role: null }),
};
