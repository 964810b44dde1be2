import noodlecore.ai.features
import noodlecore.ai.multimodal_integration_manager.{MultimodalInput}

// What is known, as entities and how they relate; found again by meaning, that is by close feature vectors.

/// Something that knowledge is about.
record Entity(name: String)

/// How one entity stands to another: `Scheduler –uses→ Allocator`.
record Relationship(from: String, kind: String, to: String)

/// A fact in words, with what it came from.
record KnowledgeItem(id: String, text: String, source: String = "")

/// What is looked for, by meaning.
record SemanticQuery(text: String, limit: int = 10, minimumScore: float = 0.05)

/// Finds entities (names in capitals or quotes) and what stands between two of them.
class SemanticAnalyzer {
    /// The entities that a text names, each once.
    func extractEntities(knowledge: KnowledgeItem): List<Entity> {
        const found = new List<Entity>();
        for (word in splitWords(knowledge.text)) {
            if (isName(word) && !found.contains(new Entity(word))) { found.add(new Entity(word)); }
        }
        return found;
    }

    /// `A uses B` gives A –uses→ B, for each two neighbouring entities.
    func extractRelationships(knowledge: KnowledgeItem): List<Relationship> {
        const found = new List<Relationship>();
        let from = "";
        const between = new List<String>();
        for (word in splitWords(knowledge.text)) {
            if (!isName(word)) {
                between.add(word);
                continue;
            }
            if (from.isNotEmpty() && between.isNotEmpty()) {
                found.add(new Relationship(from, between.join(" "), word));
            }
            from = word;
            between.clear();
        }
        return found;
    }

    /// The feature vector of a text.
    func embed(text: String): List<float> {
        const vector = emptyVector();
        for (word in wordsOf(text)) { addFeature(vector, word); }
        return normalized(vector);
    }
}

private func splitWords(text: String): List<String> {
    return text
        .split(" ")
        .map((word) => word.removeSuffix(".").removeSuffix(",").removeSuffix(":"))
        .filter((word) => word.isNotEmpty());
}

private func isName(word: String): bool {
    const unit = word.charCodeAt(0);
    return unit >= c'A' && unit <= c'Z';
}

/// Entities, relationships and items, with the items' vectors.
class GraphDatabase {
    private Set<String> entities = new Set<String>();
    private Map<String, List<Relationship>> outgoing = new Map<String, List<Relationship>>();
    private List<Tuple<KnowledgeItem, List<float>>> items = [];
    private SemanticAnalyzer analyzer = new SemanticAnalyzer();

    /// False when nothing of it was new.
    func addEntitiesAndRelationships(
        entities: List<Entity>,
        relationships: List<Relationship>,
    ): bool {
        let added = false;
        for (entity in entities) { if (this.entities.add(entity.name)) { added = true; } }
        for (relationship in relationships) {
            const known = this.outgoing.getOrPut(relationship.from, () => []);
            if (!known.contains(relationship)) {
                known.add(relationship);
                added = true;
            }
        }
        return added;
    }

    /// Adds a fact in words.
    func addItem(item: KnowledgeItem) {
        this.items.add(new Tuple<KnowledgeItem, List<float>>(item, this.analyzer.embed(item.text)));
    }

    /// How an entity stands to others.
    func relationshipsOf(entity: String): List<Relationship> {
        return this.outgoing.get(entity)?.copy() ?? [];
    }

    /// The items closest in meaning, best first.
    func semanticQuery(query: SemanticQuery): List<KnowledgeItem> {
        const wanted = this.analyzer.embed(query.text);
        return this.items
            .map((entry) => new Tuple<KnowledgeItem, float>(entry.first, dot(wanted, entry.second)))
            .filter((scored) => scored.second >= query.minimumScore)
            .sortByDescending((scored) => scored.second)
            .take(query.limit)
            .map((scored) => scored.first);
    }

    /// How many entities there are.
    func entityCount(): int { return this.entities.size; }
}

/// ```noodlecore
/// import noodlecore.ai.knowledge_graph
/// const graph = new KnowledgeGraphManager();
/// graph.addKnowledge(new KnowledgeItem("1", "The Scheduler uses the Allocator."));
/// graph.queryGraph(new SemanticQuery("who uses an allocator")).map((item) => item.id)  // => ["1"]
/// ```
class KnowledgeGraphManager {
    private GraphDatabase graphDB = new GraphDatabase();
    private SemanticAnalyzer semanticAnalyzer = new SemanticAnalyzer();

    /// Adds a fact with the entities and relationships in it; false when nothing of these was new.
    func addKnowledge(knowledge: KnowledgeItem): bool {
        // Add semantic relationships between different data types
        let entities = this.semanticAnalyzer.extractEntities(knowledge);
        let relationships = this.semanticAnalyzer.extractRelationships(knowledge);
        this.graphDB.addItem(knowledge);
        return this.graphDB.addEntitiesAndRelationships(entities, relationships);
    }

    /// The facts closest in meaning, best first.
    func queryGraph(query: SemanticQuery): List<KnowledgeItem> {
        return this.graphDB.semanticQuery(query);
    }

    /// How an entity stands to others.
    func relationshipsOf(entity: String): List<Relationship> {
        return this.graphDB.relationshipsOf(entity);
    }
}

/// What the graph knows about an input.
class SemanticContext {
    const List<KnowledgeItem> related;
    constructor(this.related) {}
}

/// The graph as the context engine sees it.
class KnowledgeGraph {
    private KnowledgeGraphManager manager;
    constructor(manager: KnowledgeGraphManager = new KnowledgeGraphManager()) {
        this.manager = manager;
    }

    /// The knowledge that is close to the texts of an input.
    func enrich(input: MultimodalInput): SemanticContext {
        const related = new List<KnowledgeItem>();
        for (modality in input.modalities) {
            if (modality.data is String) {
                related.addAll(this.manager.queryGraph(new SemanticQuery(modality.data, 3)));
            }
        }
        return new SemanticContext(related.distinct());
    }
}
