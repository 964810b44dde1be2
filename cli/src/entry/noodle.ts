import { start } from './start.ts';

start('noodle');
