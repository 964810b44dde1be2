import { isNodeNewEnough, start } from './start.ts';

if (isNodeNewEnough('noodlec')) start('noodlec');
else process.exitCode = 2;
