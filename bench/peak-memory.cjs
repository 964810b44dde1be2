// Loaded with `node --require`: says on standard error, at the very end, how much memory the process took at most, in kB.
process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}\n`));
