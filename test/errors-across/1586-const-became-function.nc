// module conf.limits
func maxSize(): int { return 100; }
// module conf.upload
import conf.limits.{maxSize}
func accepts(size: int): bool { return size <= maxSize; }
func left(size: int): int { return maxSize - size; }
// module conf.main
import conf.limits.{maxSize}
import conf.upload.{accepts, left}
print(accepts(5), left(20), maxSize + 1);
