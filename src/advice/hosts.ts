/** Private address ranges (RFC 1918, loopback, link-local, carrier-grade NAT) and IPv6's own. */
const PRIVATE_ADDRESS =
  /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[?(?:::1|f[cd]|fe80))/i
/** Names that no public resolver answers: reserved ones, and those that clusters and companies use inside. */
const PRIVATE_NAME =
  /(?:^|\.)(?:local|localhost|internal|intranet|private|corp|home|lan|home\.arpa|test|example|invalid|svc|svc\.[^.]+\.[^.]+)$/i

/** Whether a host looks as if packets to it leave the cluster's and the company's own network. */
export function looksPublic(host: string): boolean {
  return host.includes('.') && !PRIVATE_ADDRESS.test(host) && !PRIVATE_NAME.test(host)
}

/** Whether a text can be a host at all: a DNS name or an address; no scheme, port, path or blank. */
export function isHost(host: string): boolean {
  return /^[A-Za-z0-9_.-]+$/.test(host) || /^[0-9A-Fa-f:.]+$/.test(host)
}

/** The bare host inside a URL or a host with port; null where there is none. */
export function bareHost(text: string): string | null {
  const [, host] =
    /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/@]*@)?([A-Za-z0-9_.-]+)(?::\d+)?(?:[/?#].*)?$/i.exec(text.trim()) ?? []
  return host ?? null
}
