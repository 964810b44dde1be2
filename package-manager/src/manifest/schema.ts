import { FIELDS, type Field, type FieldShape } from './fields.ts';
import { PERMISSIONS } from './names.ts';

type JsonSchema = { readonly [key: string]: unknown };

/** The JSON Schema (draft 2020-12) of `noodle.json`, made from the table that the parser reads. */
export function manifestSchema(): JsonSchema {
  const fields: [string, Field][] = Object.entries(FIELDS);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'noodle.json',
    description: 'A package of NoodleCore.',
    type: 'object',
    required: fields.filter(([, field]) => field.required).map(([name]) => name),
    properties: Object.fromEntries(fields.map(([name, field]) => [name, fieldSchema(field)])),
  };
}

function fieldSchema({ shape, doc, fallback, example }: Field): JsonSchema {
  return { description: doc, ...shapeSchema(shape), ...(fallback !== undefined && fallback !== '' && { default: fallback }), examples: [example] };
}

function shapeSchema(shape: FieldShape): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return { type: 'string', ...(shape.pattern && { pattern: shape.pattern }), ...(shape.maxLength && { maxLength: shape.maxLength }) };
    case 'choice':
      return { enum: shape.choices };
    case 'flag':
      return { type: 'boolean' };
    case 'list':
      return { type: 'array', items: { type: 'string' }, maxItems: shape.most };
    case 'map':
      return { type: 'object', additionalProperties: { type: 'string' } };
    case 'dependencies':
      return { type: 'object', propertyNames: { maxLength: 64 }, additionalProperties: { anyOf: [{ type: 'string' }, { type: 'object', properties: { version: { type: 'string' }, path: { type: 'string' } }, additionalProperties: false }] } };
    case 'permissions':
      return { type: 'object', properties: Object.fromEntries(Object.entries(PERMISSIONS).map(([name, targets]) => [name, targets === null ? { type: 'boolean' } : { anyOf: [{ type: 'boolean' }, { type: 'array', items: { type: 'string' } }] }])), additionalProperties: false };
  }
}
