import noodlecore.hash.{Hash}

// Feature vectors by the hashing trick (Weinberger et al., 2009): each feature is hashed to one of a fixed number of
// places with a sign, so that no vocabulary has to be kept and close inputs get close vectors.

/// How many places a vector has.
const DIMENSIONS = 64;

/// Adds a feature's weight to a vector.
func addFeature(vector: List<float>, feature: String, weight: float = 1.0) {
    const hash = Hash.fnv1a(feature);
    const place = hash % DIMENSIONS;
    vector[place] = vector[place] + ((hash >>> 16) % 2 == 0 ? weight : -weight);
}

/// A vector without features.
func emptyVector(): List<float> { return List.filled(DIMENSIONS, 0.0); }

/// Scales a vector to length one; the zero vector stays.
/// ```noodlecore
/// normalized([3.0, 4.0])  // => [0.6, 0.8]
/// ```
func normalized(vector: List<float>): List<float> {
    const length = Math.sqrt(dot(vector, vector));
    return length == 0.0 ? vector : vector.map((x) => x / length);
}

/// How alike two vectors of length one are: 1 for the same, 0 for nothing in common.
/// ```noodlecore
/// dot([1.0, 0.0], [0.6, 0.8])  // => 0.6
/// ```
func dot(a: List<float>, b: List<float>): float {
    let sum = 0.0;
    for (i in 0..a.length) { sum += a[i] * b[i]; }
    return sum;
}

/// The words of a text in lower case.
/// ```noodlecore
/// wordsOf("Start node_1!")  // => ["start", "node_1"]
/// ```
func wordsOf(text: String): List<String> {
    const words = new List<String>();
    let word = new StringBuilder();
    for (i in 0..=text.length) {
        const unit = i < text.length ? text.charCodeAt(i) : 32;
        if (isWordUnit(unit)) {
            word.append(text.charAt(i));
        } else if (word.length > 0) {
            words.add(word.toString().toLowerCase());
            word = new StringBuilder();
        }
    }
    return words;
}

private func isWordUnit(unit: int): bool {
    return (unit >= c'a' && unit <= c'z') ||
        (unit >= c'A' && unit <= c'Z') ||
        (unit >= c'0' && unit <= c'9') ||
        unit == c'_' ||
        unit > 127;
}
