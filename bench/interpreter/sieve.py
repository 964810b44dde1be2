# Primes below a limit, several times over.
def count_primes(limit):
    composite = [False] * (limit + 1)
    count = 0
    i = 2
    while i <= limit:
        if not composite[i]:
            count += 1
            j = i * i
            while j <= limit:
                composite[j] = True
                j += i
        i += 1
    return count


def main():
    total = 0
    for _ in range(5):
        total += count_primes(1_000_000)
    print(total)


main()
