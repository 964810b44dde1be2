struct Job(id: int, url: String, retries: int = 3)

print(new Job(1, "a"));
