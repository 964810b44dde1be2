enum Status { Open = "open", Done = "done" }

print(Status.Open.name);
print(Status.open);
