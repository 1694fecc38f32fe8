// The part of SARIF 2.1.0 (OASIS, sections 3.13 to 3.57) that a log of ours consists of: what the standard requires there,
// and nothing that it does not know.
const text = {
  type: 'object',
  properties: { text: { type: 'string' } },
  required: ['text'],
  additionalProperties: false,
}
const position = { type: 'integer', minimum: 1 }

const region = {
  type: 'object',
  properties: { startLine: position, startColumn: position, endLine: position, endColumn: position },
  required: ['startLine'],
  additionalProperties: false,
}

const artifactLocation = {
  type: 'object',
  properties: { uri: { type: 'string', pattern: '^[^\\s]+$' } },
  required: ['uri'],
  additionalProperties: false,
}

const replacement = {
  type: 'object',
  properties: { deletedRegion: region, insertedContent: text },
  required: ['deletedRegion'],
  additionalProperties: false,
}

const fix = {
  type: 'object',
  properties: {
    description: text,
    artifactChanges: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: {
        type: 'object',
        properties: { artifactLocation, replacements: { type: 'array', minItems: 1, items: replacement } },
        required: ['artifactLocation', 'replacements'],
        additionalProperties: false,
      },
    },
  },
  required: ['artifactChanges'],
  additionalProperties: false,
}

const result = {
  type: 'object',
  properties: {
    ruleId: { type: 'string' },
    ruleIndex: { type: 'integer', minimum: 0 },
    level: { enum: ['none', 'note', 'warning', 'error'] },
    message: text,
    locations: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          physicalLocation: {
            type: 'object',
            properties: { artifactLocation, region },
            required: ['artifactLocation'],
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
    },
    fixes: { type: 'array', uniqueItems: true, items: fix },
  },
  required: ['message'],
  additionalProperties: false,
}

const driver = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    version: { type: 'string' },
    rules: {
      type: 'array',
      uniqueItems: true,
      items: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'], additionalProperties: false },
    },
  },
  required: ['name'],
  additionalProperties: false,
}

/** A SARIF log. */
export const sarifLog = {
  type: 'object',
  properties: {
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          tool: { type: 'object', properties: { driver }, required: ['driver'], additionalProperties: false },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          results: { type: 'array', items: result },
        },
        required: ['tool'],
        additionalProperties: false,
      },
    },
  },
  required: ['version', 'runs'],
  additionalProperties: false,
}
