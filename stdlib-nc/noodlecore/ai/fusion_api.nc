import noodlecore.ai.fusion_engine
import noodlecore.ai.multimodal_integration_manager
import noodlecore.integration.gateway
import noodlecore.json.{JsonValue}

/// A fusion engine as requests see it: `POST …` with `{ "modalities": [{ "type": "text", "data": "start the node" }] }`.
/// ```noodlecore
/// import noodlecore.ai.fusion_api
/// import noodlecore.ai.fusion_engine
/// import noodlecore.integration.gateway
/// const gateway = new IntegrationGateway();
/// new FusionApi(new CrossModalFusionEngine(), "/api/ai/fusion").addTo(gateway);
/// const body: Map<String, any> = { "modalities": [{ "type": "text", "data": "start the node" }] };
/// gateway.handle(new Request("POST", "/api/ai/fusion", body)).status  // => 200
/// ```
class FusionApi {
    private const CrossModalFusionEngine engine;
    private const String prefix;

    constructor(this.engine, this.prefix) {}

    /// Puts the handler into a gateway.
    func addTo(gateway: IntegrationGateway) {
        gateway.addRoute(this.prefix, (request) => this.handle(request));
    }

    /// Answers with the fusion of a request's modalities.
    func handle(request: Request): Response {
        return match (request.words(this.prefix)) {
            ["POST"] => this.fuse(request.json()),
            _ => Response.notUnderstood(request),
        };
    }

    private func fuse(body: JsonValue): Response {
        const modalities = body.at("modalities").items().map((item) => readModality(item));
        const result = this.engine.processMultimodalInput(new MultimodalInput(modalities));
        return new Response(200, {
            "confidence": result.confidence,
            "accepted": this.engine.accepts(result),
            "contributions": result.contributions,
            "missing": result.missing,
            "features": result.features,
        });
    }
}

private func readModality(item: JsonValue): Modality {
    return new Modality(item.at("type").asString(), item.at("data").value);
}
