import fs from 'node:fs'
import { expect, test } from 'vitest'
import { exampleIds } from '../../src/examples/index'
import { exampleWords } from '../../src/words/en/examples'
import { fieldsOf, found } from './search'

const fields = fieldsOf(exampleWords, (id) => fs.readFileSync(`src/examples/${id}.yaml`, 'utf8'))

test('without a query all are found, in their own order', () => {
  expect(found('', fields)).toEqual(exampleIds)
  expect(found('  ', fields)).toEqual(exampleIds)
})

test.each([
  ['ollama', 'ollama'],
  ['IRSA', 'bedrock-irsa'],
  ['bedrock api key', 'bedrock-api-key'],
  ['lm studio', 'lm-studio'],
  ['LiteLLM', 'litellm'],
  ['vllm', 'vllm'],
  ['entra', 'azure-entra'],
  ['workload identity azure', 'azure-workload-identity'],
  ['vertex', 'vertex-ai'],
  ['openrouter', 'openrouter'],
  ['mistral', 'mistral'],
  ['groq', 'groq'],
  ['deepseek', 'deepseek'],
  ['canary', 'canary-by-weight'],
  ['private ca', 'private-ca'],
  ['mtls', 'mutual-tls'],
  ['proxy', 'corporate-proxy'],
  ['inferencepool', 'inference-pool'],
  ['prompt guard', 'prompt-guard'],
  ['embeddings', 'embeddings'],
  ['port 80', 'port-80-over-tls'],
  ['gateway.dev/v1alpha1 multipool', 'failover'],
  ['429', 'failover-models'],
] as const)('%s finds %s first', (query, id) => {
  expect(found(query, fields)[0]).toBe(id)
})

test('every word must be there; nothing is found for what no example says', () => {
  expect(found('ollama bedrock', fields)).toEqual([])
  expect(found('no such thing at all', fields)).toEqual([])
})

test('releases are found by their names, and only among those that are asked for', () => {
  expect(found('kgateway@2.1.2', fields).length).toBeGreaterThan(3)
  expect(found('ollama', fields, ['openai', 'kgateway-ollama'])).toEqual(['kgateway-ollama'])
})
