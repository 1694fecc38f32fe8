/** What is wrong with a TLS block. */
export function tlsFault({ fault, text }: { readonly fault: string; readonly text: string }): string {
  if (fault === 'certificate') return `Secret ${text} holds no certificate and key in PEM.`
  if (fault === 'trust') return `ConfigMap ${text} holds no certificate, so there is nothing to trust.`
  return `no certificate can be held against "${text}".`
}
