import type { Block, Expression, Item, ModuleNode, Pattern, Statement, TypeNode } from '../ast.ts';
import { parseBlock } from './blocks.ts';
import { ParserCore, type Rule } from './core.ts';
import { parseEffect, parseExpression } from './expressions.ts';
import { parseItem, parseModule } from './module.ts';
import { parsePattern } from './patterns.ts';
import { parseStatement } from './statements.ts';
import { parseType } from './types.ts';

/** The grammar: one rule for each thing that contains others of its kind. The files of this folder read what is inside. */
export class NoodleParser extends ParserCore {
  readonly moduleRule: Rule<ModuleNode> = this.RULE('moduleRule', () => this.ACTION(() => parseModule(this)));
  readonly itemRule: Rule<Item | null> = this.RULE('itemRule', () => this.ACTION(() => parseItem(this)));
  readonly statementRule: Rule<Statement> = this.RULE('statementRule', () => this.ACTION(() => parseStatement(this)));
  readonly blockRule: Rule<Block> = this.RULE('blockRule', () => this.ACTION(() => parseBlock(this)));
  readonly expressionRule: Rule<Expression> = this.RULE('expressionRule', () => this.ACTION(() => parseExpression(this)));
  readonly effectRule: Rule<Expression> = this.RULE('effectRule', () => this.ACTION(() => parseEffect(this)));
  readonly typeRule: Rule<TypeNode> = this.RULE('typeRule', () => this.ACTION(() => parseType(this)));
  readonly patternRule: Rule<Pattern> = this.RULE('patternRule', () => this.ACTION(() => parsePattern(this)));

  constructor() {
    super();
    this.performSelfAnalysis();
  }
}
