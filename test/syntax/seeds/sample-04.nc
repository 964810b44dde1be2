// Multi-modale input verwerking
func processMultimodalInput(input: MultimodalInput): FusionResult

// Modality processors
class TextModalityProcessor extends ModalityProcessor
class AudioModalityProcessor extends ModalityProcessor
class VisionModalityProcessor extends ModalityProcessor
class CodeModalityProcessor extends ModalityProcessor

// Fusion algoritme
class AdvancedFusionAlgorithm {
    func fuse(processedInputs: List<ProcessedInput>, context: EnhancedContext): FusionResult
}
