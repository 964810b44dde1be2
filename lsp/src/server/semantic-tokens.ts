import { SemanticTokensBuilder, type SemanticTokens, type SemanticTokensDelta } from 'vscode-languageserver';
import { push } from '../features/semantic-tokens.ts';
import type { View } from '../view.ts';

/** Remembers the last answer for each document, so that an edit sends only the difference. */
export class SemanticTokensService {
  private readonly builders = new Map<string, SemanticTokensBuilder>();

  full(view: View): SemanticTokens {
    const builder = this.newBuilder(view.uri);
    push(builder, view, null);
    return builder.build();
  }

  delta(view: View, previous: string): SemanticTokens | SemanticTokensDelta {
    const builder = this.builders.get(view.uri) ?? this.newBuilder(view.uri);
    builder.previousResult(previous);
    push(builder, view, null);
    return builder.buildEdits();
  }

  closed(uri: string): void {
    this.builders.delete(uri);
  }

  private newBuilder(uri: string): SemanticTokensBuilder {
    const builder = new SemanticTokensBuilder();
    this.builders.set(uri, builder);
    return builder;
  }
}
