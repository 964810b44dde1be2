record Version(major: int, minor: int)

func newer(a: Version, b: Version): bool { return a > b; }
