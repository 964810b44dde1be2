// File: src/noodlecore/ai/fusion_engine.nc

import noodlecore.ai.multimodal_integration_manager

class CrossModalFusionEngine {
    private Map<String, ModalityProcessor> processors;
    private FusionAlgorithm fusionAlgorithm;
    
    func processMultimodalInput(input: MultimodalInput): FusionResult {
        // Cross-modal fusion with <200ms latency
        let processedInputs = new List<ProcessedInput>();
        
        for (modality in input.modalities) {
            let processor = this.processors.get(modality.type);
            let processed = processor.process(modality.data);
            processedInputs.add(processed);
        }
        
        return this.fusionAlgorithm.fuse(processedInputs);
    }
}
