func load(url: String): String { return url; }

const job = spawn load("a");
print(job.join());
print(await job.timeout(200));
print(job.get().length);
job.abort();
