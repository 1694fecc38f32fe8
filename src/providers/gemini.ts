import type { Provider } from './provider.js'

export const gemini: Provider = {
  id: 'gemini',
  label: 'Gemini',
  mark: 'Ge',
  withToken: {
    modelField: 'model',
    hostField: null,
    defaultHost: () => 'generativelanguage.googleapis.com',
    typeName: 'gemini',
    placeholders: { model: 'gemini-2.0-flash', apiVersion: 'v1beta' },
  },
  withPolicies: {
    modelField: 'model',
    hostField: null,
  },
  agentgatewayHost: () => 'generativelanguage.googleapis.com',
  envoyRequest: {
    path: (read, streaming) =>
      `/${read('apiVersion') ?? ''}/models/${read('model') ?? ''}:${streaming ? 'streamGenerateContent' : 'generateContent'}`,
    header: 'key',
    prefix: '',
    query: 'key',
  },
  agentgatewayPath: () => '/v1beta/openai/chat/completions',
}
