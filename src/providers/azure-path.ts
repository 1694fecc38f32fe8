/** Azure's path of a chat completion by API version, and by project on Foundry (domain: agentgateway, section 4.3). */
export function azurePath(apiVersion: string | undefined, model: string, project: string | null): string {
  if (project !== null) return `/api/projects/${project}/openai/v1/chat/completions`
  if (apiVersion === undefined || apiVersion === 'v1') return '/openai/v1/chat/completions'
  if (apiVersion === 'preview') return '/openai/v1/chat/completions?api-version=preview'
  return `/openai/deployments/${model}/chat/completions?api-version=${apiVersion}`
}
