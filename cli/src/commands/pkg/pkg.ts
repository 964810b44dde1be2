import type { Command } from 'commander';
import { declareCommand } from '../../command.ts';
import type { Context } from '../../context.ts';
import { addCommand } from './add.ts';
import { auditCommand } from './audit.ts';
import { cacheCommand } from './cache.ts';
import { deprecateCommand } from './deprecate.ts';
import { diffCommand } from './diff.ts';
import { infoCommand } from './info.ts';
import { initCommand } from './init.ts';
import { installCommand } from './install.ts';
import { loginCommand } from './login.ts';
import { logoutCommand } from './logout.ts';
import { outdatedCommand } from './outdated.ts';
import { ownerCommand } from './owner.ts';
import { packCommand } from './pack.ts';
import { publishCommand } from './publish.ts';
import { registryCommand } from './registry.ts';
import { removeCommand } from './remove.ts';
import { runScriptCommand } from './run.ts';
import { searchCommand } from './search.ts';
import { treeCommand } from './tree.ts';
import { updateCommand } from './update.ts';
import { verifyCommand } from './verify.ts';
import { whoamiCommand } from './whoami.ts';
import { whyCommand } from './why.ts';
import { yankCommand } from './yank.ts';

/** The commands about packages below their headings, as `noodle pkg --help` lists them. */
const COMMANDS: Readonly<Record<string, readonly ((context: Context) => Command)[]>> = {
  'A project\'s packages:': [initCommand, addCommand, removeCommand, installCommand, updateCommand, runScriptCommand],
  'What is there:': [treeCommand, whyCommand, outdatedCommand, auditCommand, verifyCommand, searchCommand, infoCommand, diffCommand],
  'Packages for others:': [packCommand, publishCommand, yankCommand, deprecateCommand, ownerCommand],
  'You and this machine:': [loginCommand, logoutCommand, whoamiCommand, cacheCommand, registryCommand],
};

/** `pkg …`: packages that a project uses, and packages for others. */
export function pkgCommand(context: Context): Command {
  const command = declareCommand('pkg', 'use and publish packages', `A project lists the packages that it needs in noodle.json. Their exact versions stand in noodle.lock, which belongs to the sources; the packages themselves
stand in .noodle/packages, each once for all projects of a user.`, [
    ['noodle pkg add json_tools', 'the newest version, and all that it needs'],
    ['noodle pkg add ../geometry', 'a package in a folder beside'],
    ['noodle pkg install --frozen', 'exactly what noodle.lock says'],
    ['noodle pkg tree', 'what needs what'],
  ]).enablePositionalOptions().helpCommand(false).usage('<command> [options]');
  for (const [heading, makers] of Object.entries(COMMANDS)) for (const make of makers) command.addCommand(make(context).helpGroup(heading));
  return command;
}
