interface Swims { func move(): String { return "swims"; } }
interface Flies { func move(): String { return "flies"; } }

class Duck implements Swims, Flies {}
