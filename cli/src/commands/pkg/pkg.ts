import type { Command } from 'commander';
import { declareCommand } from '../../command.ts';
import type { Context } from '../../context.ts';
import { addCommand } from './add.ts';
import { diffCommand } from './diff.ts';
import { initCommand } from './init.ts';
import { installCommand } from './install.ts';
import { registryCommand } from './registry.ts';
import { removeCommand } from './remove.ts';
import { treeCommand } from './tree.ts';
import { whyCommand } from './why.ts';

/** The commands about packages below their headings, as `noodle pkg --help` lists them. */
const COMMANDS: Readonly<Record<string, readonly ((context: Context) => Command)[]>> = {
  'A project\'s packages:': [initCommand, addCommand, removeCommand, installCommand],
  'What is there:': [treeCommand, whyCommand, diffCommand],
  'For others:': [registryCommand],
};

/** `pkg …`: packages that a project uses, and packages for others. */
export function pkgCommand(context: Context): Command {
  const command = declareCommand('pkg', 'use and publish packages', `A project lists the packages that it needs in noodle.json. Their exact versions stand in noodle.lock, which belongs to the sources; the packages themselves
stand in .noodle/packages, each once for all projects of a user.`, [
    ['noodle pkg add json_tools', 'the newest version, and all that it needs'],
    ['noodle pkg add ../geometry', 'a package in a folder beside'],
    ['noodle pkg install --frozen', 'exactly what noodle.lock says'],
    ['noodle pkg tree', 'what needs what'],
  ]).helpCommand(false).usage('<command> [options]');
  for (const [heading, makers] of Object.entries(COMMANDS)) for (const make of makers) command.addCommand(make(context).helpGroup(heading));
  return command;
}
