# Words: built, split, counted in a dict, sorted, joined.
class WordCount:
    def __init__(self, word):
        self.word = word
        self.count = 0


def make_text(words):
    syllables = ["ka", "lo", "mi", "tu", "ren", "sa", "vo", "ne"]
    text = []
    seed = 42
    for i in range(words):
        word = ""
        for _ in range(3):
            seed = (seed * 1103 + 12345) % 65536
            word += syllables[seed // 16 % 8]
        text.append(word)
        text.append("\n" if i % 10 == 9 else " ")
    return "".join(text)


def count(text):
    counts = {}
    for line in text.split("\n"):
        for word in line.strip().split(" "):
            if not word:
                continue
            found = counts.get(word)
            if found is None:
                found = counts[word] = WordCount(word)
            found.count += 1
    return sorted(counts.values(), key=lambda c: (-c.count, c.word))


def letters(text):
    vowels = 0
    for i in range(len(text)):
        c = ord(text[i])
        if c == 97 or c == 101 or c == 105 or c == 111 or c == 117:
            vowels += 1
    return vowels


def main():
    summary = ""
    for _ in range(12):
        text = make_text(60_000)
        counts = count(text)
        top = ",".join(f"{c.word}:{c.count}" for c in counts[:3])
        summary += f"{len(counts)} {top} {letters(text)} {text.upper().find('VONEKA')}\n"
    print(summary)


main()
