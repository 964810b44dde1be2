import noodlecore.ai.multimodal_integration_manager
import noodlecore.ai.context_integration.{EnhancedContext}
import noodlecore.ai.features

// Several modalities become one vector: each counts by how sure it is and by how much the others agree with it.

class FusionResult {
    const List<float> features;
    /// 0 to 1.
    const float confidence;
    /// Each modality's share, adding up to 1.
    const Map<String, float> contributions;
    constructor(this.features, this.confidence, this.contributions) {}
}

interface FusionAlgorithm {
    func fuse(
        processedInputs: List<ProcessedInput>,
        context: EnhancedContext = EnhancedContext.empty(),
    ): FusionResult;
}

/// Weights by softmax over confidence and agreement, as attention does (Bahdanau et al., 2015); the context's knowledge counts as one quiet voice more.
class AdvancedFusionAlgorithm implements FusionAlgorithm {
    func fuse(
        processedInputs: List<ProcessedInput>,
        context: EnhancedContext = EnhancedContext.empty(),
    ): FusionResult {
        const voices = processedInputs.concat(contextVoice(context));
        if (voices.isEmpty()) {
            return new FusionResult(emptyVector(), 0.0, new Map<String, float>());
        }
        const scores = voices.map(
            (voice) => Math.exp(2.0 * voice.confidence + agreement(voice, voices)),
        );
        const total = scores.sumOfFloat((score) => score);
        const fused = emptyVector();
        const contributions = new Map<String, float>();
        let confidence = 0.0;
        for (i in 0..voices.length) {
            const share = scores[i] / total;
            for (d in 0..fused.length) { fused[d] = fused[d] + share * voices[i].features[d]; }
            contributions.update(voices[i].modality, 0.0, (before) => before + share);
            confidence += share * voices[i].confidence;
        }
        return new FusionResult(normalized(fused), confidence, contributions);
    }
}

private func contextVoice(context: EnhancedContext): List<ProcessedInput> {
    if (context.knowledge.isEmpty()) { return []; }
    const text = context.knowledge.map((item) => item.text).join(" ");
    return [new ProcessedInput("context", new TextModalityProcessor().process(text).features, 0.2)];
}

/// The mean likeness to the other voices, -1 to 1.
private func agreement(voice: ProcessedInput, voices: List<ProcessedInput>): float {
    if (voices.length < 2) { return 0.0; }
    const sum = voices.sumOfFloat((other) => dot(voice.features, other.features));
    return (sum - 1.0) / (voices.length - 1);
}

/// ```noodlecore
/// import noodlecore.ai.fusion_engine
/// import noodlecore.ai.multimodal_integration_manager
/// const engine = new CrossModalFusionEngine();
/// const input = new MultimodalInput([new Modality("text", "start the node"), new Modality("code", "node.start()")]);
/// engine.processMultimodalInput(input).contributions.size  // => 2
/// ```
class CrossModalFusionEngine {
    private Map<String, ModalityProcessor> processors;
    private FusionAlgorithm fusionAlgorithm;

    constructor(fusionAlgorithm: FusionAlgorithm = new AdvancedFusionAlgorithm()) {
        this.fusionAlgorithm = fusionAlgorithm;
        this.processors = {
            "text": new TextModalityProcessor(),
            "audio": new AudioModalityProcessor(),
            "vision": new VisionModalityProcessor(),
            "code": new CodeModalityProcessor(),
        };
    }

    /// Replaces or adds a processor.
    func register(type: String, processor: ModalityProcessor) {
        this.processors.set(type, processor);
    }

    /// Throws [8011] for a modality without a processor.
    func processMultimodalInput(input: MultimodalInput): FusionResult {
        let processedInputs = new List<ProcessedInput>();
        for (modality in input.modalities) {
            let processor = this.processors.get(modality.type);
            if (processor == null) { throw new Error(8011, `no processor for ${modality.type}`); }
            processedInputs.add(processor.process(modality.data));
        }
        return this.fusionAlgorithm.fuse(processedInputs);
    }
}
