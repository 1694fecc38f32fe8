/** TLS 块哪里有问题。 */
export function tlsFault({ fault, text }: { readonly fault: string; readonly text: string }): string {
  if (fault === 'certificate') return `Secret ${text} 里没有 PEM 格式的证书和密钥。`
  if (fault === 'trust') return `ConfigMap ${text} 里没有证书，没有任何可信任的 CA。`
  return `没有证书能与 "${text}" 相符。`
}
