enum Health { Healthy, Failed(code: int) }

func report(failure: Health.Failed) { print(failure); }
