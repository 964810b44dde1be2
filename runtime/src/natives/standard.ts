import { bytesNatives } from './bytes.ts';
import { channelNatives } from './channel.ts';
import { clockNatives } from './clock.ts';
import { consoleNatives, logNatives } from './console.ts';
import { envNatives } from './env.ts';
import { floatNatives } from './float.ts';
import { fsNatives } from './fs.ts';
import { hashNatives } from './hash.ts';
import { intNatives } from './int.ts';
import { jsonNatives } from './json.ts';
import { listNatives } from './list.ts';
import { mapNatives } from './map.ts';
import { mathNatives } from './math.ts';
import { printNatives } from './print.ts';
import { processNatives } from './process.ts';
import { randomNatives } from './random.ts';
import { regexNatives } from './regex.ts';
import { NativeRegistry } from './registry.ts';
import { setNatives } from './set.ts';
import { stringNatives } from './string.ts';
import { stringBuilderNatives } from './string-builder.ts';
import { sleepNatives } from './task.ts';
import { timeNatives } from './time.ts';
import { universalNatives } from './universal.ts';

/** The natives of the core library: one line per module. */
export function standardNatives(): NativeRegistry {
  return new NativeRegistry()
    .add('noodlecore.console', consoleNatives)
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
    .add('noodlecore.core.universal', universalNatives)
    .add('noodlecore.env', envNatives)
    .add('noodlecore.fs', fsNatives)
    .add('noodlecore.hash', hashNatives)
    .add('noodlecore.json', jsonNatives)
    .add('noodlecore.log', logNatives)
    .add('noodlecore.process', processNatives)
    .add('noodlecore.random', randomNatives)
    .add('noodlecore.text.regex_syntax', regexNatives)
    .add('noodlecore.time', timeNatives);
}
