abstract class Processor {
    func name(): String { return "processor"; }
    func process(data: String): String
}

class TextProcessor extends Processor
