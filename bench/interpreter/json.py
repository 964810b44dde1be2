# A parser of JSON, character by character, into objects of a small hierarchy; faulty texts throw.
class JsonText:
    def __init__(self, value):
        self.value = value

    def depth(self):
        return 1


class JsonNumber:
    def __init__(self, value):
        self.value = value

    def depth(self):
        return 1


class JsonWord:
    def __init__(self, word):
        self.word = word

    def depth(self):
        return 1


class JsonList:
    def __init__(self):
        self.items = []

    def depth(self):
        deepest = 0
        for item in self.items:
            depth = item.depth()
            if depth > deepest:
                deepest = depth
        return deepest + 1


class JsonObject:
    def __init__(self):
        self.members = {}

    def depth(self):
        deepest = 0
        for member in self.members.values():
            depth = member.depth()
            if depth > deepest:
                deepest = depth
        return deepest + 1


class JsonSyntaxError(Exception):
    def __init__(self, message, at):
        super().__init__(f"{message} at {at}")
        self.message = f"{message} at {at}"


class Parser:
    def __init__(self, text):
        self.text = text
        self.at = 0

    def parse(self):
        value = self.value()
        self.skip_space()
        if self.at < len(self.text):
            raise JsonSyntaxError("too much", self.at)
        return value

    def skip_space(self):
        while self.at < len(self.text) and (self.text[self.at] == " " or self.text[self.at] == "\n"):
            self.at += 1

    def peek(self):
        if self.at >= len(self.text):
            raise JsonSyntaxError("too early an end", self.at)
        return self.text[self.at]

    def value(self):
        self.skip_space()
        c = self.peek()
        if c == "{":
            return self.object()
        if c == "[":
            return self.list()
        if c == '"':
            return JsonText(self.string())
        if c == "-" or self.is_digit(c):
            return self.number()
        return self.word()

    def is_digit(self, c):
        return "0" <= c <= "9"

    def object(self):
        result = JsonObject()
        self.at += 1
        while True:
            self.skip_space()
            name = self.string()
            self.skip_space()
            self.expect(":")
            result.members[name] = self.value()
            self.skip_space()
            if self.peek() != ",":
                break
            self.at += 1
        self.expect("}")
        return result

    def list(self):
        result = JsonList()
        self.at += 1
        while True:
            result.items.append(self.value())
            self.skip_space()
            if self.peek() != ",":
                break
            self.at += 1
        self.expect("]")
        return result

    def string(self):
        self.expect('"')
        value = ""
        while self.peek() != '"':
            value += self.text[self.at]
            self.at += 1
        self.at += 1
        return value

    def number(self):
        sign = 1
        if self.text[self.at] == "-":
            sign = -1
            self.at += 1
        value = 0
        while self.at < len(self.text) and self.is_digit(self.text[self.at]):
            value = value * 10 + (ord(self.text[self.at]) - 48)
            self.at += 1
        return JsonNumber(sign * value)

    def word(self):
        for word in ("true", "false", "null"):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return JsonWord(word)
        raise JsonSyntaxError("nothing known", self.at)

    def expect(self, c):
        if self.peek() != c:
            raise JsonSyntaxError(f"no {c}", self.at)
        self.at += 1


def make_text(entries):
    out = ["["]
    for i in range(entries):
        if i > 0:
            out.append(",\n ")
        out.append(f'{{"id": {i}, "name": "entry {i}", "tags": ["red", "green", "blue"], "at": {{"x": {-i}, "y": {i * 7}}}, "open": true, "next": null}}')
    out.append("]")
    return "".join(out)


def main():
    text = make_text(400)
    depth = 0
    for _ in range(50):
        depth += Parser(text).parse().depth()
    faults = 0
    for length in range(1, 250):
        try:
            Parser(text[:length]).parse()
        except JsonSyntaxError as error:
            faults += len(error.message)
    print(f"{len(text)} {depth} {faults}")


main()
