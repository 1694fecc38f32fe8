import { expect, test } from 'vitest'
import { badgeText, DEFAULT_SETTINGS, read } from '../../src/index'
import { words } from '../words'
import { issueText } from './issue'

const YAML = `# \`\`\` in a comment
apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: b
spec:
  type: AI
  ai:
    llm:
      hostOverride:
        host: llm.internal
        port: 80
      provider:
        openai:
          authToken:
            kind: SecretRef
            secretRef:
              name: s
`

test('an issue says release, place, badge, reasons and text, in a fence that the text can’t close', () => {
  const reading = read(YAML, { ...DEFAULT_SETTINGS, release: 'kgateway@2.0.5' })
  const endpoint = reading.endpoints[0]
  if (!endpoint) throw new Error('no endpoint')
  const badge = badgeText(endpoint, reading, words)
  const issue = issueText({ reading, endpoint, badge, yaml: YAML, version: '1.2.3 (abc)', words })
  for (const part of ['kgateway@2.0.5', 'spec.ai.llm', badge, 'llm.internal:80', 'port-is-not-443', '1.2.3 (abc)'])
    expect(issue).toContain(part)
  expect(issue).toContain(`\`\`\`\`yaml\n${YAML}\`\`\`\`\n`)
})
