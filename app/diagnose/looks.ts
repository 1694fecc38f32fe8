/** How lines begin that kubectl, curl, gateways and providers print, and no YAML of a backend does. */
const ANSWER =
  /^(?:Error from server|error: |The \w+ "[^"\n]*" is invalid|Warning: unknown field|curl: \(\d|[*<>] \S|HTTP\/[\d.]+ \d{3}|upstream connect error|no healthy upstream|\[?\{ ?"(?:error|type|level|ts|time|message|lastTransitionTime|__type|conditions)"|\[\d{4}-[\dT:.Z-]+\] "|\S+ (?:error|warn)\s)/m
const OBJECT = /^\s*-? ?"?(?:apiVersion|kind|spec)"?\s*:/m

/** Whether a pasted text is the answer of a command or a log rather than YAML; told from its first characters. */
export function looksLikeAnswer(pasted: string): boolean {
  const head = pasted.slice(0, 20_000)
  return ANSWER.test(head) && !OBJECT.test(head)
}
