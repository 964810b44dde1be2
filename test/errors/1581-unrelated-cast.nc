class Cat {}
class Dog {}

func bark(cat: Cat): Dog { return cat as Dog; }
