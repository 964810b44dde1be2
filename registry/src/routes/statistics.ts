import type { Handlers } from '../http/call.ts';
import { findPackage } from '../packages/find.ts';
import { statisticsOf } from '../statistics/read.ts';

export const statisticsHandlers: Handlers<'statistics' | 'countBuilds'> = {
  async statistics({ database, uses, now }, { params: { name }, query: { days } }) {
    const { id } = await findPackage(database, name);
    await uses.flush();
    return statisticsOf(database, id, days, now());
  },

  async countBuilds({ uses }, { body: { packages } }) {
    for (const { name, version } of packages) uses.count(name, version, 'builds');
    return { counted: packages.length };
  },
};
