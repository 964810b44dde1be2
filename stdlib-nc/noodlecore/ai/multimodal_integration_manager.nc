import noodlecore.ai.features

// Inputs of several kinds (text, audio, vision, code), each turned into a feature vector by a processor of its own.

/// One kind of input: `"text"`, `"code"`, `"audio"`, `"vision"`, or what else has a processor.
record Modality(type: String, data: any)

/// Inputs that belong together.
class MultimodalInput {
    List<Modality> modalities = [];
    constructor(modalities: List<Modality> = []) { this.modalities = modalities; }
}

/// A modality's features, of length one, and how sure its processor is of them.
class ProcessedInput {
    const String modality;
    const List<float> features;
    const float confidence;
    constructor(this.modality, this.features, this.confidence) {}
}

/// Turns one kind of input into features.
abstract class ModalityProcessor {
    /// The features of an input; an error [8010] for data of a kind that the processor does not read.
    /// ```noodlecore
    /// new TextModalityProcessor().process("start the node").modality          // => text
    /// assertThrows(() => { new TextModalityProcessor().process(7); }).message  // => text data must be a String
    /// ```
    func process(data: any): ProcessedInput;

    /// The error for data that a processor does not read.
    protected func refuse(modality: String, expected: String): Error {
        return new Error(8010, `${modality} data must be ${expected}`);
    }
}

/// Words and pairs of words.
class TextModalityProcessor extends ModalityProcessor {
    override func process(data: any): ProcessedInput {
        if (!(data is String)) { throw this.refuse("text", "a String"); }
        const words = wordsOf(data);
        const vector = emptyVector();
        for (i in 0..words.length) {
            addFeature(vector, words[i]);
            if (i > 0) { addFeature(vector, words[i - 1] + " " + words[i], 0.5); }
        }
        return new ProcessedInput("text", normalized(vector), confidenceOf(words.length, 8));
    }
}

/// Words and operators; names count more than punctuation.
class CodeModalityProcessor extends ModalityProcessor {
    override func process(data: any): ProcessedInput {
        if (!(data is String)) { throw this.refuse("code", "a String"); }
        const source = data;
        const words = wordsOf(source);
        const vector = emptyVector();
        for (word in words) { addFeature(vector, word); }
        for (i in 0..source.length) {
            const unit = source.charCodeAt(i);
            if (unit > 32 && unit < 48) { addFeature(vector, source.charAt(i), 0.25); }
        }
        return new ProcessedInput("code", normalized(vector), confidenceOf(words.length, 12));
    }
}

/// Samples between -1 and 1: energy, zero crossings and the shape over sixteen windows.
class AudioModalityProcessor extends ModalityProcessor {
    override func process(data: any): ProcessedInput {
        if (!(data is List)) { throw this.refuse("audio", "a List<float>"); }
        const samples = data.map((sample) => numberOf(sample));
        const vector = emptyVector();
        let crossings = 0;
        for (i in 0..samples.length) {
            const window = i * 16 / samples.length;
            addFeature(vector, `energy${window}`, samples[i] * samples[i]);
            if (i > 0 && samples[i] * samples[i - 1] < 0.0) { crossings += 1; }
        }
        addFeature(
            vector,
            "crossings",
            samples.isEmpty() ? 0.0 : crossings.toFloat() / samples.length,
        );
        return new ProcessedInput("audio", normalized(vector), confidenceOf(samples.length, 256));
    }
}

/// Rows of brightness between 0 and 1: averages over a grid of four by four.
class VisionModalityProcessor extends ModalityProcessor {
    override func process(data: any): ProcessedInput {
        if (!(data is List)) { throw this.refuse("vision", "a List of rows"); }
        const rows = data;
        const vector = emptyVector();
        let pixels = 0;
        for (y in 0..rows.length) {
            const row = rows[y];
            if (!(row is List)) { throw this.refuse("vision", "a List of rows"); }
            for (x in 0..row.length) {
                addFeature(
                    vector,
                    `cell${y * 4 / rows.length},${x * 4 / row.length}`,
                    numberOf(row[x]),
                );
                pixels += 1;
            }
        }
        return new ProcessedInput("vision", normalized(vector), confidenceOf(pixels, 64));
    }
}

/// Grows from 0 to 1 with the amount of data; 0.5 at `half`.
private func confidenceOf(amount: int, half: int): float {
    return amount.toFloat() / (amount + half);
}

private func numberOf(value: any): float {
    return match (value) {
        n is int => n.toFloat(),
        x is float => x,
        _ => throw new Error(8010, `a number is needed, not ${value}`),
    };
}
