import { bytesNatives } from './bytes.ts';
import { channelNatives } from './channel.ts';
import { clockNatives } from './clock.ts';
import { floatNatives } from './float.ts';
import { intNatives } from './int.ts';
import { listNatives } from './list.ts';
import { mapNatives } from './map.ts';
import { mathNatives } from './math.ts';
import { printNatives } from './print.ts';
import { NativeRegistry } from './registry.ts';
import { setNatives } from './set.ts';
import { stringBuilderNatives } from './string-builder.ts';
import { stringNatives } from './string.ts';
import { sleepNatives } from './task.ts';
import { universalNatives } from './universal.ts';

/** The natives of the core library: one line per module. */
export function standardNatives(): NativeRegistry {
  return new NativeRegistry()
    .add('noodlecore.core.bytes', bytesNatives)
    .add('noodlecore.core.channel', channelNatives)
    .add('noodlecore.core.clock', clockNatives)
    .add('noodlecore.core.float', floatNatives)
    .add('noodlecore.core.int', intNatives)
    .add('noodlecore.core.list', listNatives)
    .add('noodlecore.core.map', mapNatives)
    .add('noodlecore.core.math', mathNatives)
    .add('noodlecore.core.print', printNatives)
    .add('noodlecore.core.set', setNatives)
    .add('noodlecore.core.string', stringNatives)
    .add('noodlecore.core.string_builder', stringBuilderNatives)
    .add('noodlecore.core.task', sleepNatives)
    .add('noodlecore.core.universal', universalNatives);
}
