record Version(major: int, minor: int) implements Comparable<Version>
